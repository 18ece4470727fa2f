package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// builtHouse writes a house with some explainers, and builds it on one machine, which completes each links.lock.
func builtHouse(t *testing.T) (house string, want map[string][]byte) {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/stories/house.txtar")
	if err != nil {
		t.Fatal(err)
	}
	house = t.TempDir()
	write := func(name, content string) {
		name = filepath.Join(house, filepath.FromSlash(name))
		err := os.MkdirAll(filepath.Dir(name), 0o755)
		if err == nil {
			err = os.WriteFile(name, []byte(content), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range archive.Files {
		if strings.Contains(file.Name, "/") || file.Name == "house.toml" {
			write(file.Name, string(file.Data))
		}
	}
	for i := range 8 {
		write(fmt.Sprintf("explainers/city%d/content/_index.md", i), fmt.Sprintf("---\ntitle: City %d\nstandfirst: A city.\ntopics: [cities]\n---\nNATO.\n", i))
	}
	sh(t, house, "nutgraf build")
	want = whole(t, filepath.Join(house, "public"))
	if err := os.RemoveAll(filepath.Join(house, "public")); err != nil {
		t.Fatal(err)
	}
	return house, want
}

// checkout returns a copy of the house, as each machine has one.
func checkout(t *testing.T, house string) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "site")
	if err := os.CopyFS(folder, os.DirFS(house)); err != nil {
		t.Fatal(err)
	}
	return folder
}

// workflow is a workflow of GitHub Actions, as far as a shell runs it.
type workflow struct {
	Jobs map[string]struct {
		Strategy struct {
			Matrix map[string][]int
		}
		Steps []struct {
			Run, Uses string
			With      map[string]any
		}
	}
}

// commands are those of a job that are ours.
func (w workflow) commands(job string) (commands []string) {
	for _, step := range w.Jobs[job].Steps {
		if strings.HasPrefix(step.Run, "nutgraf ") {
			commands = append(commands, step.Run)
		}
	}
	return commands
}

// TestRecipeOfAMatrixIsOneMachine runs the workflow's commands, each job in a checkout of its own, with what the steps for
// artifacts do between them.
func TestRecipeOfAMatrixIsOneMachine(t *testing.T) {
	var w workflow
	if err := yaml.Unmarshal([]byte(recipesIn(t, "shards.md", "yaml")[0]), &w); err != nil {
		t.Fatal(err)
	}
	house, want := builtHouse(t)
	last := checkout(t, house)
	for _, shard := range w.Jobs["shard"].Strategy.Matrix["shard"] {
		machine := checkout(t, house)
		for _, command := range w.commands("shard") {
			sh(t, machine, strings.ReplaceAll(command, "${{ matrix.shard }}", fmt.Sprint(shard)))
		}
		if err := os.CopyFS(filepath.Join(last, "shards"), os.DirFS(filepath.Join(machine, "shards"))); err != nil {
			t.Fatal(err)
		}
	}
	for _, command := range w.commands("publish") {
		sh(t, last, command)
	}
	if diff := cmp.Diff(want, whole(t, filepath.Join(last, "public"))); diff != "" {
		t.Errorf("one machine (-) and a matrix (+):\n%.2000s", diff)
	}
}

// job is a Job of Kubernetes, as far as processes stand for its containers.
type job struct {
	Spec struct {
		Completions int
		Template    struct {
			Spec struct {
				InitContainers []container `yaml:"initContainers"`
				Containers     []container
			}
		}
	}
}

type container struct {
	Name, Image string
	Args        []string
}

// pod runs the containers of a job one after the other in a folder that all of them see.
type pod struct {
	t        *testing.T
	endpoint string
	folder   string
	index    int
}

// command returns a container's process.
func (p pod) command(c container) *exec.Cmd {
	var args []string
	for _, arg := range c.Args {
		args = append(args, strings.ReplaceAll(arg, "$(JOB_COMPLETION_INDEX)", fmt.Sprint(p.index)))
	}
	program := "aws"
	if strings.Contains(c.Image, "/nutgraf:") {
		program, args = "nutgraf", append([]string{"--verbose"}, args...)
	}
	process := exec.Command(program, args...)
	process.Dir = p.folder
	process.Env = append(os.Environ(), "AWS_ENDPOINT_URL="+p.endpoint, "AWS_ACCESS_KEY_ID=owner", "AWS_SECRET_ACCESS_KEY=of-the-bucket",
		"AWS_DEFAULT_REGION=us-east-1", "AWS_EC2_METADATA_DISABLED=true", "HOME="+p.t.TempDir())
	return process
}

func (p pod) run(containers ...container) {
	p.t.Helper()
	for _, c := range containers {
		if out, err := p.command(c).CombinedOutput(); err != nil {
			p.t.Fatalf("pod %d, container %s: %v\n%s", p.index, c.Name, err, out)
		}
	}
}

// kill runs a container and kills it as soon as it says that it reads.
func (p pod) kill(c container) {
	p.t.Helper()
	process := p.command(c)
	said, err := process.StderrPipe()
	if err == nil {
		err = process.Start()
	}
	if err != nil {
		p.t.Fatal(err)
	}
	bufio.NewScanner(said).Scan()
	if err := process.Process.Kill(); err != nil {
		p.t.Fatal(err)
	}
	if err := process.Wait(); err == nil {
		p.t.Fatalf("container %s ended before it was killed", c.Name)
	}
}

// TestRecipeOfAnIndexedJobIsOneMachine runs the containers of the jobs as processes, with a real object store between them. A
// pod is killed while it builds, and another while it sends; each is run again, as the Job does.
func TestRecipeOfAnIndexedJobIsOneMachine(t *testing.T) {
	recipes := recipesIn(t, "shards.md", "yaml")
	var shards, join job
	for i, into := range []*job{&shards, &join} {
		if err := yaml.Unmarshal([]byte(recipes[1+i]), into); err != nil {
			t.Fatal(err)
		}
	}
	house, want := builtHouse(t)
	endpoint, _ := objectStore(t)
	own := pod{t: t, endpoint: endpoint, folder: house}
	for _, args := range [][]string{{"s3", "mb", "s3://my-house"}, {"s3", "mb", "s3://my-site"}, {"s3", "sync", ".", "s3://my-house/source"}} {
		own.run(container{Name: "before", Args: args})
	}

	spec := shards.Spec.Template.Spec
	for index := range shards.Spec.Completions {
		p := pod{t: t, endpoint: endpoint, folder: t.TempDir(), index: index}
		switch index {
		case 1:
			p.run(spec.InitContainers[0])
			p.kill(spec.InitContainers[1])
		case 2: // some files are sent, and then the machine is gone
			p.run(spec.InitContainers...)
			send := spec.Containers[0]
			send.Args = append(send.Args[:len(send.Args):len(send.Args)], "--exclude", "*.html")
			p.run(send)
			p.folder = t.TempDir()
		}
		p.run(spec.InitContainers...)
		p.run(spec.Containers...)
	}
	p := pod{t: t, endpoint: endpoint, folder: t.TempDir()}
	p.run(join.Spec.Template.Spec.InitContainers...)
	p.run(join.Spec.Template.Spec.Containers...)
	if diff := cmp.Diff(want, whole(t, filepath.Join(p.folder, "public"))); diff != "" {
		t.Errorf("one machine (-) and an Indexed Job (+):\n%.2000s", diff)
	}
	sent := filepath.Join(t.TempDir(), "sent")
	own.run(container{Name: "after", Args: []string{"s3", "sync", "s3://my-site", sent}})
	if diff := cmp.Diff(want, whole(t, sent)); diff != "" {
		t.Errorf("one machine (-) and what the store has (+):\n%.2000s", diff)
	}
}
