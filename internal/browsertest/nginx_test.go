package browsertest

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// compression is what a newsroom's server does at its least: gzip at nginx's own default, level 1. What fits its budget so
// fits it anywhere.
const compression = `
	gzip on;
	gzip_types text/css application/javascript application/json application/xml application/rss+xml image/svg+xml text/calendar;`

// Nginx serves folders, each as a site of its own, and returns their addresses, which end in "/". A missing nginx fails
// the test.
func Nginx(t *testing.T, folders ...string) []string {
	t.Helper()
	var sites strings.Builder
	var addresses []string
	for _, folder := range folders {
		root, err := filepath.Abs(folder)
		if err != nil {
			t.Fatal(err)
		}
		host := freePort(t)
		fmt.Fprintf(&sites, "\tserver { listen %s; root %q; error_page 404 /404.html; }\n", host, root)
		addresses = append(addresses, "http://"+host+"/")
	}
	startNginx(t, sites.String(), strings.Trim(strings.TrimPrefix(addresses[0], "http:"), "/"))
	return addresses
}

// startNginx runs a web server with these server blocks until the test ends, and waits until it answers at host.
func startNginx(t *testing.T, servers, host string) {
	t.Helper()
	program, err := exec.LookPath("nginx")
	if err != nil {
		program = "/usr/sbin/nginx" // Debian's, which is not on everybody's path
	}
	work := t.TempDir()
	var temporary strings.Builder
	for _, kind := range []string{"client_body", "proxy", "fastcgi", "uwsgi", "scgi"} {
		fmt.Fprintf(&temporary, "\t%s_temp_path %q;\n", kind, filepath.Join(work, kind))
	}
	// One process, so that it reads the folders with the rights of the test.
	settings := fmt.Sprintf("daemon off;\nmaster_process off;\npid %q;\nevents {}\nhttp {\n\tinclude /etc/nginx/mime.types;\n\taccess_log off;%s\n%s%s}\n",
		filepath.Join(work, "pid"), compression, temporary.String(), servers)
	file := filepath.Join(work, "nginx.conf")
	if err := os.WriteFile(file, []byte(settings), 0o600); err != nil {
		t.Fatal(err)
	}
	server := exec.Command(program, "-p", work, "-c", file, "-e", "stderr")
	server.Stderr = t.Output()
	if err := server.Start(); err != nil {
		t.Fatalf("a web server is needed: %v", err)
	}
	t.Cleanup(func() {
		_ = server.Process.Signal(os.Interrupt)
		_ = server.Wait()
	})
	for deadline := time.Now().Add(patience); ; time.Sleep(10 * time.Millisecond) {
		probe, err := net.Dial("tcp", host)
		if err == nil {
			_ = probe.Close()
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("nginx does not answer: %v", err)
		}
	}
}

// freePort is a place on the loopback that nobody listens at.
func freePort(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().String()
}
