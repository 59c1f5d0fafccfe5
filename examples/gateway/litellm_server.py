"""Runs LiteLLM's own command line, with its arguments, a good second sooner than `litellm` would."""

import gc
import sys

import lifeline


def load_litellm():
    """Import the proxy without garbage collection.

    The import makes millions of objects that live for good; looking through them again and again takes a quarter of
    the start. Afterwards they are set aside, and the collector works as usual.
    """
    gc.disable()
    import litellm.proxy.proxy_server  # noqa: F401 (the command line imports it later; here it is only loaded early)
    from litellm.proxy.proxy_cli import run_server

    gc.freeze()
    gc.enable()
    return run_server


if __name__ == "__main__":
    lifeline.end_with_supervisor()
    sys.argv[0] = "litellm"
    load_litellm()()
