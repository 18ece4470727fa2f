package browsertest

import (
	"cmp"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// webServer is a real server, set up by its recipe in docs/hosting.md.
type webServer struct {
	name    string // of its recipe's language
	program string // in the system's folder of programs, which is not on everybody's path
	// settings wraps the recipe in what a system's package has around it. work is a folder for the server's own files.
	settings  func(recipe, work string) string
	arguments func(file string) []string
}

var webServers = []webServer{
	{"nginx", "nginx", func(recipe, work string) string {
		var temporary strings.Builder
		for _, kind := range []string{"client_body", "proxy", "fastcgi", "uwsgi", "scgi"} {
			fmt.Fprintf(&temporary, "%s_temp_path %q;\n", kind, filepath.Join(work, kind))
		}
		return fmt.Sprintf("load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;\ndaemon off;\nmaster_process off;\nerror_log stderr crit;\npid %q;\nevents {}\nhttp {\naccess_log off;\n%s%s}\n",
			filepath.Join(work, "pid"), temporary.String(), recipe)
	}, func(file string) []string { return []string{"-c", file, "-e", "stderr"} }},
	{"apache", "apache2", func(recipe, work string) string {
		var modules strings.Builder
		for _, name := range []string{"mpm_event", "authz_core", "alias", "dir", "mime", "filter", "deflate", "brotli", "headers"} {
			fmt.Fprintf(&modules, "LoadModule %s_module /usr/lib/apache2/modules/mod_%s.so\n", name, name)
		}
		return fmt.Sprintf("%sServerRoot %q\nServerName localhost\nPidFile pid\nErrorLog /dev/stderr\nLogLevel error\nUser nobody\nGroup nogroup\nTypesConfig /etc/mime.types\nListen %s\n%s",
			modules.String(), work, hostOf.FindStringSubmatch(recipe)[1], recipe)
	}, func(file string) []string { return []string{"-X", "-f", file} }},
	{"caddy", "caddy", func(recipe, work string) string {
		return "{\n\tadmin off\n\tauto_https off\n}\n" + recipe
	}, func(file string) []string { return []string{"run", "--adapter", "caddyfile", "--config", file} }},
}

var hostOf = regexp.MustCompile(`<VirtualHost (.*?)>`)

// serve starts the server on a free port for the site at a path below a folder, and returns its address without the path.
func (s webServer) serve(t *testing.T, folder, path string) string {
	t.Helper()
	docs, err := os.ReadFile("../../docs/hosting.md")
	if err != nil {
		t.Fatal(err)
	}
	recipe := regexp.MustCompile("(?s)```" + s.name + "\n(.*?)```").FindSubmatch(docs)
	if recipe == nil {
		t.Fatalf("no recipe for %s", s.name)
	}
	host, work := freePort(t), t.TempDir()
	letOthersRead(t, folder)
	text := strings.NewReplacer("/srv/explainer/redirects", filepath.Join(folder, path)+"/redirects", "/srv/explainer", folder, "/404.html", path+"404.html",
		"listen 80;", "listen "+host+";", "*:80", host, "example.org {", "http://"+host+" {").Replace(string(recipe[1]))
	file := filepath.Join(work, s.name+".conf")
	if err := os.WriteFile(file, []byte(s.settings(text, work)), 0o600); err != nil {
		t.Fatal(err)
	}
	program, _ := exec.LookPath(s.program)
	command := exec.Command(cmp.Or(program, "/usr/sbin/"+s.program), s.arguments(file)...)
	command.Env = append(os.Environ(), "HOME="+work, "XDG_DATA_HOME="+work, "XDG_CONFIG_HOME="+work)
	command.Stderr = t.Output()
	if err := command.Start(); err != nil {
		t.Fatalf("a web server is needed: %v", err)
	}
	t.Cleanup(func() {
		_ = command.Process.Signal(os.Interrupt)
		_ = command.Wait()
	})
	for deadline := time.Now().Add(patience); ; time.Sleep(10 * time.Millisecond) {
		probe, err := net.Dial("tcp", host)
		if err == nil {
			_ = probe.Close()
			return "http://" + host
		}
		if time.Now().After(deadline) {
			t.Fatalf("%s does not answer: %v", s.name, err)
		}
	}
}

// letOthersRead opens the folders above a temporary one: a server that root starts reads as nobody.
func letOthersRead(t *testing.T, folder string) {
	t.Helper()
	for ; folder != filepath.Clean(os.TempDir()) && folder != "/"; folder = filepath.Dir(folder) {
		if err := os.Chmod(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
}
