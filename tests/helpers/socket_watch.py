"""Run a module of Python, and end with 97 where it made or used a socket.

python -m tests.helpers.socket_watch MODULE WORD…
"""

import runpy
import sys

OPENED_A_SOCKET = 97


def main() -> int:
    """Run the module named first with the words after it, and return how it ended."""
    seen: list[str] = []

    def watch(event: str, _details: object) -> None:
        if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
            seen.append(event)

    sys.addaudithook(watch)
    sys.argv = sys.argv[1:]
    try:
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
        code: object = 0
    except SystemExit as ended:
        code = ended.code or 0
    if seen:
        sys.stderr.write(f"opened a socket: {', '.join(seen)}\n")
        return OPENED_A_SOCKET
    return code if isinstance(code, int) else 1


if __name__ == "__main__":
    sys.exit(main())
