#!/usr/bin/env bash
# Runs every test. What is missing is installed first (Debian packages need root); what cannot be installed or run
# fails: nothing is skipped.
#
# `./test.sh quick` serves whoever changes a line: what needs no browser, no server, no npm package and no long run, in less
# than three minutes on two cores once Go has compiled Hugo. It installs nothing.
set -euo pipefail
cd "$(dirname "$0")"
export CGO_ENABLED=1 # go test -race needs a C compiler

step() { printf '\n== %s\n' "$*"; }

# Under the race detector these would take ten times as long.
plain='^Test(AKilled|AFullDisk|Hostile|ManyWrongNames|TimeGrows|HugePages)'

# These need what a machine with Go alone does not have, or take long.
beyond_quick='^Test(Recipe|SARIF|TimelineJSShows|ICalJS|ExamplesOfTimelineJS|ProblemsOfMutants|HostsAndFolders|Article|NothingOfAnArticle|DraftIsRead|Sphinx|DeployTakes)'

check() {
  step "format"
  unformatted=$(gofmt -l $(git ls-files '*.go'))
  [ -z "$unformatted" ] || { echo "run gofmt -w on: $unformatted"; exit 1; }

  step "modules"
  go mod tidy -diff

  step "vet"
  go vet ./...
}

# flagship: public/ is what content/ builds.
flagship() {
  step "flagship: public/ is what content/ builds"
  built=$(mktemp -d)
  trap 'rm -rf "$built"' EXIT
  go run ./cmd/nutgraf build --output "$built/public"
  diff -r public "$built/public"
}

case "${1:-}" in
quick)
  check
  step "test"
  go test -skip "$plain|$beyond_quick" $(go list ./... | grep -v /internal/browsertest)
  flagship
  step "all of the quick ones passed"
  exit
  ;;
"") ;;
*)
  echo "usage: ./test.sh [quick]"
  exit 2
  ;;
esac

# install PACKAGE...: from Debian.
install() {
  step "install $*"
  local sudo=""
  [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update -qq
  $sudo apt-get install -y -qq --no-install-recommends "$@"
}

# ensure COMMAND PACKAGE: the command is there, from Debian's package where it was not.
ensure() {
  command -v "$1" >/dev/null || install "$2"
}

ensure gcc gcc
ensure chromium chromium
ensure firefox-esr firefox-esr
ensure WebKitWebDriver webkit2gtk-driver
ensure Xvfb xvfb
/usr/bin/python3 -c 'import gi; gi.require_version("WebKit2", "4.1")' 2>/dev/null || install python3-gi gir1.2-webkit2-4.1
ensure npm npm
ensure java default-jre-headless
[ -x /usr/sbin/nginx ] || ensure nginx nginx-light
[ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] || install libnginx-mod-http-brotli-static
[ -x /usr/sbin/apache2 ] || install apache2
ensure caddy caddy
ensure pandoc pandoc
ensure rsync rsync
ensure jq jq
ensure aws awscli
ensure zsh zsh
ensure fish fish
ensure pdftotext poppler-utils
ensure fc-list fontconfig
ensure hb-shape libharfbuzz-bin
ensure rpm rpm
/usr/bin/python3 -c 'import sphinx' 2>/dev/null || install python3-sphinx
ensure skopeo skopeo
[ -x /usr/sbin/mariadbd ] || install mariadb-server
[ -d /usr/share/wordpress/wp-content/themes/twentytwentythree ] ||
  install wordpress wordpress-theme-twentytwentythree php-cli php-mysql php-curl php-xml php-mbstring php-gd
# The pages name no font to download; where lines break, and so what the stories see, depends on the fonts that are there.
fc-list | grep "Liberation Serif" >/dev/null || install fonts-liberation
fc-list | grep "Noto Sans" >/dev/null || install fonts-noto-core

step "a store that speaks S3, for the recipe in docs/hosting.md"
tools=$(go env GOPATH)/bin
GOBIN=$tools go install github.com/versity/versitygw/cmd/versitygw@v1.8.0
PATH=$PATH:$tools

step "npm packages of the tests"
npm ci --prefix internal/browsertest/npm --no-audit --no-fund
# Decap CMS as it is published, without the 700 packages that it was made of.
cms=$(mktemp -d)
npm pack --silent --pack-destination "$cms" decap-cms@3.16.3
mkdir -p internal/browsertest/npm/node_modules/decap-cms
tar -xzf "$cms"/decap-cms-3.16.3.tgz -C internal/browsertest/npm/node_modules/decap-cms --strip-components=1
# Ghost as it is published, with the modules that its own lock file names; none is compiled.
npm pack --silent --pack-destination "$cms" ghost@6.65.0
mkdir -p internal/browsertest/npm/node_modules/ghost
tar -xzf "$cms"/ghost-6.65.0.tgz -C internal/browsertest/npm/node_modules/ghost --strip-components=1
(cd internal/browsertest/npm/node_modules/ghost && ../.bin/pnpm install --prod --frozen-lockfile --ignore-scripts)
rm -r "$cms"

check

step "staticcheck"
go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...

step "killed at random moments, with a full disk, on hostile sizes"
go test -count=1 -v -run "$plain" ./...

step "test"
go test -race -timeout 30m -skip "$plain" $(go list ./... | grep -v internal/browsertest)

# By themselves: what runs beside browsers makes them late.
step "stories in browsers"
go test -race -timeout 30m -skip "$plain|^TestReport\$" ./internal/browsertest

# By itself: what runs beside it would make pages look slower than they are.
step "report"
go test ./internal/browsertest -timeout 20m -run '^TestReport$' -v

flagship

step "release: one target, twice the same, run out of its packages"
GOBIN=$tools go install github.com/goreleaser/goreleaser/v2@v2.14.0
PATH=$PATH:$tools
# Packages are installed, and a program is run with a root folder of its own, which needs root.
root=()
[ "$(id -u)" = 0 ] || root=(sudo --preserve-env env "PATH=$PATH")
"${root[@]}" .ci/release

step "all passed"
