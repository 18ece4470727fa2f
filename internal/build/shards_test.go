package build

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/nutgraf/nutgraf"
)

func TestShardIsReadAsItIsWritten(t *testing.T) {
	for text, want := range map[string]Shard{"1/1": {1, 1}, "3/8": {3, 8}, "0/8": {8, 8}} {
		var got Shard
		if err := got.UnmarshalText([]byte(text)); err != nil || got != want {
			t.Errorf("%s: %v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "3", "3/", "9/8", "-1/8", "0/0", "3/8/9", "03/8", "3 / 8", "3/8 "} {
		var got Shard
		if err := got.UnmarshalText([]byte(text)); err == nil {
			t.Errorf("%q is %v", text, got)
		}
	}
}

// largerHouse is the example house with some explainers more. One has a warning.
func largerHouse(t *testing.T) string {
	house := exampleHouse(t)
	for _, id := range []string{"bonn", "metz", "oslo", "rome", "turin"} {
		write(t, filepath.Join(house, "explainers", id, "content", "_index.md"), "---\ntitle: "+id+"\nstandfirst: A city.\ntopics: [cities]\n---\nNATO, and [Paris](explainer:paris).\n")
	}
	write(t, filepath.Join(house, "explainers", "rome", "content", "glossary", "treaty.md"), "---\ntitle: treaty\n---\nA treaty is another thing in Rome.\n")
	return house
}

// inShards builds a house in shards and returns their folders and the problems.
func inShards(t *testing.T, house string, of int) (folders, lines []string) {
	for number := range of {
		folder := filepath.Join(t.TempDir(), "shard")
		result, err := Run(t.Context(), Options{Source: house, Output: folder, Theme: nutgraf.Theme, Tool: "nutgraf test", Shard: Shard{number + 1, of}}, Published)
		if err != nil || result.Site == nil {
			t.Fatal(told(result), err)
		}
		folders, lines = append(folders, folder), append(lines, told(result)...)
	}
	return folders, lines
}

func joined(t *testing.T, house string, shards []string) (folder string, lines []string) {
	folder = filepath.Join(t.TempDir(), "public")
	result, err := Run(t.Context(), Options{Source: house, Output: folder, Theme: nutgraf.Theme, Tool: "nutgraf test", Shards: shards}, Published)
	if err != nil {
		t.Fatal(err)
	}
	return folder, told(result)
}

// TestShardsAreTheWholeHouse builds a house on one machine and in shards: files and problems are the same. So they are when shards are of
// other texts than the house, or damaged.
func TestShardsAreTheWholeHouse(t *testing.T) {
	house := largerHouse(t)
	whole := filepath.Join(t.TempDir(), "public")
	want := told(runAt(t, house, whole))
	if len(want) == 0 {
		t.Fatal("no warning to be told")
	}
	compare := func(when string, shards []string) {
		t.Helper()
		folder, lines := joined(t, house, shards)
		if diff := cmp.Diff(filesOf(t, whole), filesOf(t, folder)); diff != "" {
			t.Errorf("%s: files of one machine (-) and of several (+):\n%s", when, diff)
		}
		if diff := cmp.Diff(want, lines); diff != "" {
			t.Errorf("%s: problems of one machine (-) and of several (+):\n%s", when, diff)
		}
	}
	compare("one shard", first(inShards(t, house, 1)))
	shards, lines := inShards(t, house, 3)
	if strings.Join(lines, "\n") != strings.Join(want, "\n") {
		t.Errorf("the shards tell\n%s\nand one machine\n%s", strings.Join(lines, "\n"), strings.Join(want, "\n"))
	}
	compare("three shards", shards)
	if more, _ := inShards(t, house, 11); len(more) != 11 {
		t.Error("shards without an explainer")
	} else {
		compare("more shards than explainers", more)
	}

	damaged := filepath.Join(shards[shardOf(t, shards, "oslo")], "oslo", "index.html")
	write(t, damaged, "half")
	compare("a page that was not copied whole", shards)
	write(t, filepath.Join(house, "explainers", "metz", "content", "_index.md"), "---\ntitle: Metz\nstandfirst: A town.\ntopics: [cities]\n---\nNATO.\n")
	want = told(runAt(t, house, whole))
	compare("an explainer that was edited since", shards)
}

func first(folders, _ []string) []string { return folders }

// shardOf returns the index of the shard that holds an explainer.
func shardOf(t *testing.T, shards []string, id string) int {
	for i, shard := range shards {
		if _, err := os.Stat(filepath.Join(shard, id)); err == nil {
			return i
		}
	}
	t.Fatalf("no shard holds %s", id)
	return 0
}

func TestJoiningNeedsEveryExplainerOnce(t *testing.T) {
	house := largerHouse(t)
	shards, _ := inShards(t, house, 2)
	for what, folders := range map[string][]string{
		"a shard is missing": shards[:1], "one is there twice": {shards[0], shards[1], shards[0]}, "one is no shard": {shards[0], shards[1], t.TempDir()},
	} {
		_, err := Run(t.Context(), Options{Source: house, Output: filepath.Join(t.TempDir(), "public"), Theme: nutgraf.Theme, Tool: "nutgraf test", Shards: folders}, Published)
		if unfit := (*ShardsError)(nil); !errors.As(err, &unfit) {
			t.Errorf("%s: %v", what, err)
		}
	}
}
