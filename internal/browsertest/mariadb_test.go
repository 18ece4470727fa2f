package browsertest

import (
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"testing"
	"time"
)

// mariaDB runs a database server until the test ends, and returns the socket at which its user root needs no password. It has
// one empty database, newsroom.
func mariaDB(t *testing.T) (socket string) {
	t.Helper()
	folder, err := os.MkdirTemp("", "mariadb-") // the path of a socket has room for 107 bytes
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	self, err := user.Current()
	if err != nil {
		t.Fatal(err)
	}
	program, err := exec.LookPath("mariadbd")
	if err != nil {
		program = "/usr/sbin/mariadbd" // Debian's, which is not on everybody's path
	}
	data, begin := filepath.Join(folder, "data"), filepath.Join(folder, "begin.sql")
	if said, err := exec.Command("mariadb-install-db", "--no-defaults", "--user="+self.Username, "--datadir="+data, "--auth-root-authentication-method=normal", "--skip-test-db").CombinedOutput(); err != nil {
		t.Fatalf("a database server is needed (Debian's mariadb-server): %v\n%s", err, said)
	}
	put(t, begin, "CREATE DATABASE newsroom CHARACTER SET utf8mb4;\n")
	socket = filepath.Join(folder, "socket")
	server := exec.Command(program, "--no-defaults", "--user="+self.Username, "--datadir="+data, "--socket="+socket, "--pid-file="+filepath.Join(folder, "pid"),
		"--skip-networking", "--init-file="+begin, "--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=64M", "--silent-startup")
	server.Stderr = t.Output()
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Process.Kill(); _ = server.Wait() })
	for deadline := time.Now().Add(startPatience); !exists(socket); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("the database server does not answer")
		}
	}
	return socket
}
