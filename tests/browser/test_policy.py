"""The second wall: whatever a page might come to hold, its policy lets it neither run nor load nor send anything."""

import shutil
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from built.portal import PROJECT

from .conftest import Heard
from .kinds import KINDS
from .server import serve

#: What a page tries: to run something (``hit``), to load something from elsewhere or to send something there.
TRIES = """\
# 试

<script>window.hits = []; function hit(name) { hits.push(name); } hit('script')</script>
<script src="{there}/script.js"></script>
<link rel="stylesheet" href="{there}/sheet.css">
<base href="{there}/">
<img src="nothing.png" alt="" onerror="hit('onerror')">
<svg width="9" height="9"><animate onbegin="hit('onbegin')" attributeName="x" dur="1s"/></svg>
<img src="{there}/image.png" alt="">
<img srcset="{there}/set.png 1x" alt="">
<video src="{there}/video.mp4"></video>
<object data="{there}/object.html"></object>
<embed src="{there}/embed.html">
<iframe src="{there}/frame.html"></iframe>
<iframe srcdoc="<script>parent.hit('srcdoc')</script>"></iframe>
<iframe src="javascript:void parent.hit('frame')"></iframe>
<p id="styled" style="background-image: url({there}/style.png); position: fixed">甲</p>
<p><a id="link" href="javascript:void hit('link')">链接</a></p>
<form id="away" action="{there}/form"><button>寄</button></form>
<form id="here" action="javascript:void hit('form')"><button>寄</button></form>
<input onfocus="hit('onfocus')" autofocus>
"""
META = '<meta http-equiv="Content-Security-Policy"'


@pytest.fixture(scope="module")
def elsewhere():
    """Another host: its address, and what it was asked for."""
    asked = []

    class Host(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def tried(tmp_path_factory, elsewhere):
    """A built portal whose page try.html tries everything, and open.html the same without a policy."""
    portal = tmp_path_factory.mktemp("tries")
    shutil.copytree(PROJECT / "tests/site/policies", portal / "policies")
    shutil.copytree(PROJECT / "docs", portal / "docs")
    shutil.copy(PROJECT / "mkdocs.yml", portal)
    (portal / "docs/try.md").write_text(TRIES.replace("{there}", elsewhere[0]), "utf-8")
    command = [sys.executable, "-m", "generator.cli", "build", "--as-of", "2026-11-22", "--no-directory-urls"]
    done = subprocess.run(command, cwd=portal, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    page = (portal / "site/try.html").read_text("utf-8")
    policy = page[page.index(META) :].partition(">")[0] + ">"
    (portal / "site/open.html").write_text(page.replace(policy, ""), "utf-8")
    return portal / "site"


@pytest.fixture(scope="module", params=["http", "file"])
def root(request, tried):
    """Address of the site's root, of a web server and of a folder."""
    if request.param == "file":
        yield f"{tried.as_uri()}/"
    else:
        with serve(tried) as address:
            yield address


def attempt(browser, address, asked):
    """What ran on the page, and what another host was asked for, once everything on it has been tried."""
    asked.clear()
    context = browser.new_context()
    ran = set()
    for selector in (None, "#link", "#here button", "#away button"):
        page = context.new_page()
        page.goto(address, wait_until="load")
        if selector:
            page.locator(selector).dispatch_event("click")  # what lies over it, lets no mouse through
        page.wait_for_timeout(400)
        ran |= set(page.evaluate("window.hits || []")) if page.url.startswith(address) else {page.url}
    styled = page.url.startswith(address) and page.evaluate("getComputedStyle(styled).position")
    context.close()
    return ran, set(asked), styled


def test_nothing_that_a_page_tries_runs_or_leaves_it(browser, root, elsewhere):
    ran, asked, styled = attempt(browser, f"{root}try.html", elsewhere[1])
    assert ran == set()
    assert asked == set()
    assert styled == "static"


def test_without_the_policy_all_of_it_would(browser, root, elsewhere):
    ran, asked, _ = attempt(browser, f"{root}open.html", elsewhere[1])
    assert {"script", "onerror", "onbegin", "srcdoc", "link", "form", "onfocus"} <= ran
    assert {"/script.js", "/sheet.css", "/image.png", "/style.png", "/form?"} <= asked


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "missing"])
def test_from_a_folder_too_a_page_works_and_its_policy_stops_nothing(browser, stick, samples, kind):
    folder = stick.removesuffix("index.html")
    pages = (f"{samples[kind]}index.html", f"{samples[kind].rstrip('/')}.html")
    path = next(path for path in pages if Path(unquote(urlsplit(folder + path).path)).is_file())
    context, heard = browser.new_context(), Heard()
    heard.listen(context)
    page = context.new_page()
    page.goto(folder + path)
    page.wait_for_timeout(100)
    assert page.evaluate("document.documentElement.classList.contains('js')")
    assert page.evaluate("document.styleSheets.length") == 1
    context.close()
    assert heard.complaints == []
    assert heard.errors == []
    assert heard.failed == []


def test_no_page_of_the_golden_corpus_has_anything_that_its_policy_stops(browser, golden, tmp_path_factory):
    site = tmp_path_factory.getbasetemp() / "golden/site"
    context, heard = browser.new_context(), Heard()
    heard.listen(context)
    page = context.new_page()
    for path in sorted(site.rglob("*.html")):
        page.goto(golden + path.relative_to(site).as_posix())
    context.close()
    assert heard.complaints == []
    assert heard.errors == []
