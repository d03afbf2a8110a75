"""Answers the RO-Crate validator's network requests beforehand.

The validator fetches the JSON-LD context that a crate names. Registry packages
ship the same documents, so they are put into the validator's HTTP cache, and
the validator runs without the network.

usage: seed_contexts.py CACHE URL=FILE ...
"""

import io
import sys

from requests.adapters import HTTPAdapter
from requests_cache import CachedSession
from urllib3 import HTTPResponse


class FileAdapter(HTTPAdapter):
    """Serves one file, whatever is asked."""

    def __init__(self, path):
        super().__init__()
        self.path = path

    def send(self, request, **_):
        with open(self.path, "rb") as file:
            body = file.read()
        raw = HTTPResponse(
            body=io.BytesIO(body),
            headers={"Content-Type": "application/ld+json"},
            status=200,
            preload_content=False,
            request_method="GET",
            request_url=request.url,
        )
        return self.build_response(request, raw)


def main(cache, pairs):
    session = CachedSession(
        cache_name=cache,
        backend="sqlite",
        expire_after=-1,
        allowable_methods=("GET",),
        allowable_codes=(200, 302, 404),
    )
    for pair in pairs:
        url, path = pair.split("=", 1)
        session.mount(url, FileAdapter(path))
        answer = session.get(url, headers={"Accept": "application/ld+json, application/json, */*;q=0.1"})
        if answer.status_code != 200 or not session.cache.contains(url=url):
            sys.exit(f"the cache did not take {url}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
