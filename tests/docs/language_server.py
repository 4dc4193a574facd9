"""An editor's side of the language server protocol, as far as the tests speak it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any, Self

COMPLETION = "textDocument/completion"
HOVER = "textDocument/hover"


class Editor:
    """An editor that has a language server running; a context that ends it."""

    def __init__(self, server: str, folder: Path) -> None:
        """Start the server and settle what both can."""
        self._server = subprocess.Popen(
            ["node", server, "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._requests = 0
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": folder.as_uri(),
                "capabilities": {
                    "textDocument": {"hover": {"contentFormat": ["markdown"]}}
                },
            },
        )
        self._tell("initialized", {})

    def __enter__(self) -> Self:
        """The editor."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the server."""
        self._server.kill()
        self._server.communicate()

    def open(self, path: Path, text: str) -> list[dict[str, Any]]:
        """What the server marks in a text that is opened as this file."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1}
        self._tell("textDocument/didOpen", {"textDocument": {**document, "text": text}})
        while True:
            message = self._receive()
            if message.get("method") != "textDocument/publishDiagnostics":
                continue
            if message["params"]["uri"] == document["uri"]:
                marks: list[dict[str, Any]] = message["params"]["diagnostics"]
                return marks

    def hover(self, path: Path, line: int, column: int) -> str:
        """What is shown where the pointer stands; lines and columns from 0."""
        answer = self._at(HOVER, path, line, column)
        return "" if answer is None else str(answer["contents"]["value"])

    def completions(self, path: Path, line: int, column: int) -> dict[str, str]:
        """The words that are offered there, each with its explanation."""
        answer = self._at(COMPLETION, path, line, column)
        words = {}
        for item in answer["items"]:
            explanation = item.get("documentation", "")
            if isinstance(explanation, dict):
                explanation = explanation["value"]
            words[item["label"]] = explanation
        return words

    def _at(self, method: str, path: Path, line: int, column: int) -> Any:
        place = {"line": line, "character": column}
        return self._ask(
            method, {"textDocument": {"uri": path.as_uri()}, "position": place}
        )

    def _ask(self, method: str, params: dict[str, Any]) -> Any:
        """The result of a request; what the server asks meanwhile is answered with nothing."""
        self._requests += 1
        number = self._requests
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _tell(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin is not None
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._server.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        """The next message; a request of the server's is answered at once."""
        stream = self._server.stdout
        assert stream is not None
        length = 0
        while line := stream.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the language server has gone"
        message: dict[str, Any] = json.loads(stream.read(length))
        if "id" in message and "method" in message:
            is_settings = message["method"] == "workspace/configuration"
            nothing = [None] * len(message["params"]["items"]) if is_settings else None
            self._send({"id": message["id"], "result": nothing})
        return message
