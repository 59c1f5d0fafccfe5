#!/usr/bin/env python3
"""A real LiteLLM gateway on this machine, with a small real model behind it.

    gateway.py serve    install what is missing (once), start, print one line of JSON, run until told to stop
    gateway.py check    say whether it could be served here

`serve` prints {"base_url": ..., "api_key": ..., "model": ..., "log": ...} once both servers answer; everything else
goes to standard error. It stops when its standard input ends (unless that is a terminal) or on SIGINT, SIGTERM or
SIGHUP. The one who starts it holds the other end of its standard input, so even one who is killed leaves no gateway.

Environment: TYPIST_CACHE (where to install, else $XDG_CACHE_HOME/typist or ~/.cache/typist), TYPIST_GATEWAY_PORT (else
a free port) and TYPIST_UPSTREAM_BASE_URL (a provider that a test plays; the models named upstream reach it).

Exit status: 0 stopped as asked, 1 failed, 2 cannot be set up on this machine.
"""

import contextlib
import errno
import hashlib
import http.client
import importlib.util
import json
import os
import pathlib
import platform
import secrets
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
LOCKED = HERE / "requirements.txt"
LOCKED_MODEL = HERE / "requirements-model.txt"
HOST = "127.0.0.1"
MODEL = "smollm2"
NOBODY = "http://127.0.0.1:9/v1"  # nothing listens on the discard port
OR_YOUR_OWN = "or set LITELLM_BASE_URL to a gateway of your own"

START_SECONDS = 180  # a busy machine with two slow cores, with room to spare
STOP_SECONDS = 3  # requests still running are of no use to anyone
SIGN_OF_LIFE_SECONDS = 5
KEEP_LOGS_SECONDS = 24 * 3600

# LiteLLM would fetch price lists and the like, send statistics, and read .env files of folders above it.
NOTHING_FROM_OUTSIDE = {
    "LITELLM_LOCAL_MODEL_COST_MAP": "True",
    "LITELLM_LOCAL_ANTHROPIC_BETA_HEADERS": "True",
    "LITELLM_LOCAL_AUTOROUTER_PRESETS": "true",
    "LITELLM_LOCAL_BLOG_POSTS": "True",
    "LITELLM_LOCAL_POLICY_TEMPLATES": "true",
    "LITELLM_DONT_SHOW_FEEDBACK_BOX": "true",
    "LITELLM_MODE": "PRODUCTION",
    "DISABLE_ADMIN_UI": "True",
    "NO_DOCS": "True",
    "HF_HUB_OFFLINE": "1",
    "NO_PROXY": HOST,
}
# Everything else stays out: a stray DATABASE_URL or OPENAI_API_KEY would make it another gateway.
PASSED_ON = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


class CannotSetUp(Exception):
    """This machine lacks something; the message says what to do."""


class Failed(Exception):
    """It should have worked; the message says what went wrong."""


class PortTaken(Exception):
    """Another program was quicker to take a port that had been free."""


class Stopped(Exception):
    """We were asked to stop; the message says by what."""


def say(text):
    with contextlib.suppress(OSError):  # a reader that has gone must not keep us from cleaning up
        print("gateway: " + text, file=sys.stderr, flush=True)


class StopRequest:
    """Turns signals and the end of standard input into Stopped, raised only where the program waits.

    Raised anywhere else it could come between starting a process and noting that it was started.
    """

    def __init__(self):
        watched_input = [0] if self._input_can_end() else []  # before the pipe, which may take the place of a closed 0
        self._signals, self._on_signal = os.pipe()
        self._watched = watched_input + [self._signals]
        os.set_blocking(self._on_signal, False)
        signal.set_wakeup_fd(self._on_signal)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:  # else it runs under nohup
                signal.signal(number, lambda *_: None)

    @staticmethod
    def _input_can_end():
        try:
            os.fstat(0)
        except OSError:
            raise Stopped("standard input is closed")
        return not os.isatty(0)

    def wait(self, seconds):
        deadline = time.monotonic() + seconds
        while True:
            left = max(0, deadline - time.monotonic())
            ready = select.select(self._watched, [], [], left)[0]
            if self._signals in ready:
                raise Stopped(signal.Signals(os.read(self._signals, 1)[0]).name)
            if 0 in ready and not os.read(0, 4096):
                raise Stopped("standard input ended")
            if not left:
                return


class SignsOfLife:
    """Says every few seconds that something still goes on."""

    def __init__(self, what):
        self._what, self._start = what, time.monotonic()
        self._next = self._start + SIGN_OF_LIFE_SECONDS

    def show(self):
        now = time.monotonic()
        if now >= self._next:
            self._next += SIGN_OF_LIFE_SECONDS
            say("%s… %d s" % (self._what, now - self._start))


# --- What this machine has ------------------------------------------------------------------------------------------


def obstacle():
    """Why the gateway cannot be set up here, as a sentence, or None."""
    if sys.platform not in ("linux", "darwin"):
        return "it runs on Linux and macOS only: use one of them (WSL is fine), " + OR_YOUR_OWN
    if sys.version_info < (3, 10):
        return "Python 3.10 or newer is needed and this is %s: install one and put it first on PATH as python3, %s" % (
            platform.python_version(), OR_YOUR_OWN)
    if not has_prebuilt_packages():
        return "its packages are not built for %s %s %s: use Linux with glibc, or macOS on Apple silicon, %s" % (
            platform.python_implementation(), platform.system(), platform.machine(), OR_YOUR_OWN)
    if not all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
        return "Python's venv module is missing: install it (Debian, Ubuntu: apt install python3-venv), " + OR_YOUR_OWN
    return None


def has_prebuilt_packages():
    if sys.implementation.name != "cpython":
        return False
    if sys.platform == "darwin":
        return platform.machine() == "arm64"
    return platform.machine() in ("x86_64", "aarch64") and platform.libc_ver()[0] == "glibc"


# --- Installing -----------------------------------------------------------------------------------------------------


def cache_folder():
    own = os.environ.get("TYPIST_CACHE")
    shared = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return pathlib.Path(own or os.path.join(shared, "typist")).absolute() / "gateway"


def venv_folder(cache):
    """A venv serves for one set of locked packages and one Python, so its name is made from both."""
    parts = (LOCKED.read_bytes(), LOCKED_MODEL.read_bytes(), sys.version.encode(), sys.base_prefix.encode())
    return cache / ("venv-" + hashlib.sha256(b"\0".join(parts)).hexdigest()[:12])


def python_of(venv):
    return venv / "bin" / "python"


def is_installed(venv):
    # The interpreter is a link to the Python that made it, which may have been removed since.
    return (venv / "ready").exists() and os.access(str(python_of(venv)), os.X_OK)


def ensure_installed(venv, run, stop):
    if is_installed(venv):
        return
    with sole_installer(venv, stop) as lock:
        if not is_installed(venv):
            install(venv, lock, run / "install.log", stop)


@contextlib.contextmanager
def sole_installer(venv, stop):
    import fcntl  # not on Windows, where this is never reached

    with open(str(venv) + ".lock", "w") as lock:
        waiting = SignsOfLife("waiting for another process that is installing it")
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                waiting.show()
                stop.wait(0.2)
        yield lock


def install(venv, lock, log, stop):
    say("installing LiteLLM, llama.cpp and a 135M-parameter model (once, about 1 GB)…")
    start, life = time.monotonic(), SignsOfLife("installing")
    shutil.rmtree(str(venv), ignore_errors=True)  # what an installation that was cut off has left

    def step(problem, *command):
        run_step(command, problem, lock, log, life, stop)

    step("could not make a virtual environment in %s" % venv, sys.executable, "-m", "venv", str(venv))
    # Isolated (-I): PYTHONPATH and the user's own packages stay out. Where pip gets packages from is the user's choice.
    # Never built from source: that would need compilers and takes minutes. The locks name everything, so nothing is
    # resolved again: older versions of pip take the newest release of a package that is asked for with an extra.
    pip = [str(python_of(venv)), "-I", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile",
           "--require-hashes", "--no-deps", "--only-binary", ":all:"]
    download = ("pip could not install the packages: check the network connection (pip's own settings for proxies and "
                "mirrors apply) and start again, " + OR_YOUR_OWN)
    step(download, *pip, "-r", str(LOCKED))
    step(download, *pip, "-r", str(LOCKED_MODEL))
    # On all cores, which pip would not do. Some packages carry files for other Pythons, which cannot be compiled.
    step(None, str(python_of(venv)), "-I", "-m", "compileall", "-qq", "-j", "0", str(venv / "lib"))
    (venv / "ready").touch()
    say("installed in %d s" % (time.monotonic() - start))


def run_step(command, problem, lock, log, life, stop):
    environment = dict(os.environ, PIP_USER="0", PIP_NO_INPUT="1")
    with open(str(log), "ab") as output:
        # It holds the lock too: should we be killed, the next installer waits until this one has ended.
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=environment,
            pass_fds=(lock.fileno(),), start_new_session=True)
    try:
        while process.poll() is None:
            life.show()
            stop.wait(0.1)
    finally:
        end([process])
    if problem and process.returncode != 0:
        raise CannotSetUp("%s. Details: %s\n%s" % (problem, log, last_lines(log)))


# --- Running --------------------------------------------------------------------------------------------------------


class Server:
    """One of the two processes that make the gateway."""

    def __init__(self, name, command, port, environment, log):
        self.name, self.port, self.log = name, port, log
        with open(str(log), "wb") as output:
            # Its standard input is its lifeline; see lifeline.py. A group of its own, so that Ctrl-C is ours to handle.
            self.process = subprocess.Popen(
                [str(part) for part in command], stdin=subprocess.PIPE, stdout=output, stderr=output, env=environment,
                cwd=str(log.parent), start_new_session=True)

    def check_alive(self):
        status = self.process.poll()
        if status is not None:
            how = "signal %d" % -status if status < 0 else "exit status %d" % status
            raise Failed("%s stopped by itself (%s). Details: %s\n%s" % (
                self.name, how, self.log, last_lines(self.log)))

    def answers(self, path, key):
        connection = http.client.HTTPConnection(HOST, self.port, timeout=5)
        try:
            connection.request("GET", path, headers={"Authorization": "Bearer " + key})
            return connection.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()


def start(venv, run, gateway_port, model_port, key):
    """Start both at once: LiteLLM does not need the model before the first request."""
    environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    environment.update(NOTHING_FROM_OUTSIDE)
    environment.update({
        "HOME": str(run),
        "LITELLM_LOG": "ERROR",  # its warnings are about this configuration, which is as it should be
        "PYTHONUNBUFFERED": "1",
        "PYTHONUTF8": "1",
        "LITELLM_MASTER_KEY": key,
        "MODEL_API_KEY": key,
        "MODEL_BASE_URL": "http://%s:%d/v1" % (HOST, model_port),
        "UPSTREAM_BASE_URL": os.environ.get("TYPIST_UPSTREAM_BASE_URL", NOBODY),
    })
    python = [python_of(venv), "-B"]  # no __pycache__ in the checkout
    litellm = python + [HERE / "litellm_server.py", "--config", HERE / "config.yaml", "--host", HOST,
                        "--port", gateway_port, "--num_workers", "1", "--telemetry", "False"]
    model = python + [HERE / "model_server.py", model_port]
    return [Server("LiteLLM", litellm, gateway_port, environment, run / "litellm.log"),
            Server("the model server", model, model_port, environment, run / "model.log")]


def wait_until_ready(servers, key, stop):
    # Both paths want the key of this run, so no stranger on the same port can be taken for ours.
    waiting = list(zip(servers, ("/v1/models", "/props")))
    life, deadline = SignsOfLife("starting"), time.monotonic() + START_SECONDS
    while waiting:
        for server in servers:
            if server.process.poll() is not None and is_taken(server.port):
                raise PortTaken(server.port)
            server.check_alive()
        waiting = [(server, path) for server, path in waiting if not server.answers(path, key)]
        if time.monotonic() > deadline:
            server = waiting[0][0]
            raise Failed("%s did not answer within %d s. Details: %s\n%s" % (
                server.name, START_SECONDS, server.log, last_lines(server.log)))
        life.show()
        stop.wait(0.1 if waiting else 0)


def end(processes):
    """End processes that we started, with what they started in turn: each leads a group of its own."""
    send(processes, signal.SIGTERM)
    deadline = time.monotonic() + STOP_SECONDS
    while any(process.poll() is None for process in processes) and time.monotonic() < deadline:
        time.sleep(0.02)
    send(processes, signal.SIGKILL)
    for process in processes:
        process.wait()


def send(processes, number):
    for process in processes:
        if process.poll() is None:  # else the group's number may be another's by now
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, number)


def free_port():
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def is_taken(port):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # connections of an earlier run do not count
        try:
            probe.bind((HOST, port))
        except OSError as problem:
            if problem.errno == errno.EADDRINUSE:
                return True
            raise Failed("cannot listen on %s:%d (%s): set TYPIST_GATEWAY_PORT to another port or unset it" % (
                HOST, port, problem.strerror))
        return False


def fixed_port():
    """The port that the user asks for, or None; it must be free."""
    text = os.environ.get("TYPIST_GATEWAY_PORT")
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        raise Failed("TYPIST_GATEWAY_PORT is \"%s\": set it to a port between 1 and 65535 or unset it" % text)
    if is_taken(int(text)):
        raise Failed(port_taken_message(int(text)))
    return int(text)


def port_taken_message(port):
    return ("port %d is in use by another program: stop that program, set TYPIST_GATEWAY_PORT to a free port, "
            "or unset it to let a free one be chosen" % port)


def start_on_free_ports(venv, run, port, key, servers, stop):
    """Fill `servers`. A port can be lost between choosing and using it, so there are a few tries."""
    for _ in range(3):
        servers[:] = start(venv, run, port or free_port(), free_port(), key)
        try:
            return wait_until_ready(servers, key, stop)
        except PortTaken as lost:
            end([server.process for server in servers])
            if lost.args[0] == port:
                raise Failed(port_taken_message(port))
    raise Failed("other programs took each port that was tried: start again")


def run_until_stopped(venv, run, port, stop):
    servers = []
    key = "sk-" + secrets.token_hex(24)
    try:
        start_on_free_ports(venv, run, port, key, servers, stop)
        announce(servers[0], key)
        watch(servers, stop)
    finally:
        end([server.process for server in servers])


def watch(servers, stop):
    with contextlib.suppress(Stopped):  # the usual end, nothing to report
        while True:
            stop.wait(0.2)
            for server in servers:
                server.check_alive()


def announce(litellm, key):
    base_url = "http://%s:%d/v1" % (HOST, litellm.port)
    try:
        print(json.dumps({"base_url": base_url, "api_key": key, "model": MODEL, "log": str(litellm.log)}), flush=True)
    except OSError:
        raise Stopped("nobody reads standard output")


def last_lines(log, count=12):
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines() if log.exists() else []
    return "\n".join("    " + line[:300] for line in [line for line in lines if line.strip()][-count:])


# --- Run folders ----------------------------------------------------------------------------------------------------


def make_run_folder(cache):
    """A folder for this run's logs, which only its user may read."""
    runs = cache / "runs"
    try:
        runs.mkdir(parents=True, exist_ok=True)
        remove_old_run_folders(runs)
        return pathlib.Path(tempfile.mkdtemp(prefix="%d-" % os.getpid(), dir=str(runs)))
    except OSError as problem:
        raise CannotSetUp("cannot write to %s (%s): set TYPIST_CACHE to a folder of yours" % (cache, problem.strerror))


def remove_old_run_folders(runs):
    """Logs of failed runs are worth keeping, but not for ever."""
    for folder in runs.iterdir():
        with contextlib.suppress(OSError, ValueError):
            old = time.time() - folder.stat().st_mtime > KEEP_LOGS_SECONDS
            if old and not is_running(int(folder.name.split("-")[0])):
                shutil.rmtree(str(folder))


def is_running(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


# --- Commands -------------------------------------------------------------------------------------------------------


def check():
    reason = obstacle()
    if reason:
        raise CannotSetUp(reason)


def serve():
    check()
    stop = StopRequest()
    port = fixed_port()
    cache = cache_folder()
    run = make_run_folder(cache)
    try:
        venv = venv_folder(cache)
        ensure_installed(venv, run, stop)
        run_until_stopped(venv, run, port, stop)
    except Stopped:
        shutil.rmtree(str(run), ignore_errors=True)
        raise
    shutil.rmtree(str(run), ignore_errors=True)  # but not after a failure, whose message names the logs


def main(arguments):
    commands = {"serve": serve, "check": check}
    if len(arguments) != 1 or arguments[0] not in commands:
        print(__doc__.strip(), file=sys.stderr)
        return 1
    try:
        commands[arguments[0]]()
    except Stopped as reason:
        say("stopped before it was ready (%s)" % reason)
    except CannotSetUp as reason:
        say(str(reason))
        return 2
    except Failed as reason:
        say(str(reason))
        return 1
    except OSError as problem:  # a full disk, say
        say("failed: %s" % problem)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
