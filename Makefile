# Every target does all its own set-up; `make site` and `make test` are the two to know.
VENV := .venv
PYTHON ?= python3
export UV_PYTHON_DOWNLOADS = never
UV_INSTALL = $(VENV)/bin/uv pip install -q -p $(VENV)/bin/python

.PHONY: site update demo serve test bench check shots lighthouse lock vendor format clean

site: $(VENV)/.site  ## build output/ from the state in git
	$(VENV)/bin/tracker site

update: $(VENV)/.site  ## ask the institutions what is new, then build the site
	$(VENV)/bin/tracker update; code=$$?; [ $$code -le 1 ] || exit $$code; $(VENV)/bin/tracker site; exit $$code

demo: $(VENV)/.site  ## watch three invented days: updates, a hold, a site; needs no network
	$(VENV)/bin/python -m tests.standin.demo

serve: $(VENV)/.site  ## look at the site, rebuilt at each change
	$(VENV)/bin/tracker serve

check: $(VENV)/.site  ## check every file, without building
	$(VENV)/bin/tracker check

test: $(VENV)/.site $(VENV)/.test browser-tools  ## lint, types, architecture, tests, and every page in a browser
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(VENV)/bin/pytest -m "not browser"
	$(VENV)/bin/pytest -m browser -n0 -rs

shots: $(VENV)/.site $(VENV)/.test  ## a picture of each page, three widths, light and dark, into .cache/shots
	$(VENV)/bin/python -m tests.browser.shots

lighthouse: $(VENV)/.site $(VENV)/.test tests/lighthouse/node_modules/.package-lock.json  ## Lighthouse on home, procedure, position
	$(VENV)/bin/python -m tests.lighthouse

bench: $(VENV)/.site $(VENV)/.test  ## measure feeds, calendars, data and search beside a full build of 1,000 procedures
	$(VENV)/bin/python -m tests.bench.published

format: $(VENV)/.test  ## let ruff lay out the code
	$(VENV)/bin/ruff format .
	$(VENV)/bin/ruff check --fix .

# The lock holds hashes of every file, so what is installed is what was reviewed. A changed lock makes a new .venv:
# installing over the old one would leave packages behind that nothing names any more.
$(VENV)/.packages: requirements.lock requirements-uv.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Standpunt needs Python 3.11 or later; this is " + sys.version)'
	rm -rf $(VENV)
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/pip install -qq --disable-pip-version-check --require-hashes -r requirements-uv.lock
	$(UV_INSTALL) --require-hashes -r requirements.lock
	@touch $@

# The program itself, as it stands here; this asks no network.
$(VENV)/.site: $(VENV)/.packages pyproject.toml
	$(UV_INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.test: $(VENV)/.packages requirements-test.lock
	$(UV_INSTALL) --require-hashes -r requirements-test.lock
	@touch $@

# What the browser tests need from npm. Without npm they are skipped, and say so; .ci/run demands them.
NPM_CI = npm ci --silent --prefix
.PHONY: browser-tools
browser-tools:
	@if command -v npm >/dev/null; then $(MAKE) -s tests/browser/node_modules/.package-lock.json; else \
	echo "No npm here: the browser tests will be skipped (Debian: apt-get install nodejs npm)."; fi

%/node_modules/.package-lock.json: %/package-lock.json
	$(NPM_CI) $*
	@touch $@

COMPILE = $(VENV)/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header -q
lock: $(VENV)/.site  ## pin the newest versions that pyproject.toml allows
	$(COMPILE) --upgrade pyproject.toml -o requirements.lock
	$(COMPILE) --upgrade pyproject.toml --extra test -o requirements-test.lock

# The one library that the site carries. The digest is of the package as its registry gives it; theme/static/search/README.md
# has the digest of what is made of it.
MINISEARCH := 7.2.0
MINISEARCH_SHA512 := dqT2XBYUOZOiC5t2HRnwADjhNS2cecp9u+TJRiJ1Qp/f5qjkeT5APcGPjHw+bz89Ms8Jp+cG4AlE+QZ/QnDglg==
TERSER := 5.51.4
vendor:  ## fetch the search library again, and make it small
	rm -rf .cache/vendor && mkdir -p .cache/vendor
	cd .cache/vendor && npm pack --silent minisearch@$(MINISEARCH) && tar xzf minisearch-$(MINISEARCH).tgz
	test "$$(openssl dgst -sha512 -binary .cache/vendor/minisearch-$(MINISEARCH).tgz | base64 -w0)" = "$(MINISEARCH_SHA512)"
	cd .cache/vendor && npx --yes terser@$(TERSER) package/dist/es/index.js --module --compress --mangle \
	  --format preamble='"/* MiniSearch $(MINISEARCH), MIT: MINISEARCH-LICENSE.txt */"' -o minisearch.js
	cp .cache/vendor/minisearch.js theme/static/search/minisearch.js
	cp .cache/vendor/package/LICENSE.txt theme/static/search/MINISEARCH-LICENSE.txt

clean:  ## remove what can be made again
	rm -rf output .cache $(VENV) tests/browser/node_modules tests/lighthouse/node_modules
