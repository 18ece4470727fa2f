package build

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"runtime/debug"
	"slices"
	"strings"
	"sync"

	"github.com/nutgraf/nutgraf/internal/archive"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/house"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/publish"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/settings"
)

// inputs records what an explainer's part of a house's site was made from, as build.json stores it. While the inputs are
// the same, the part is the same, and the last build's files can be used. Hashes are SHA-256 as lower-case hex.
type inputs struct {
	Own     string            `json:"own"`               // hash of the explainer's files and those of the house that show through, the settings, the program, and the words by which shared entries are found
	Shared  map[string]string `json:"shared,omitempty"`  // hash of each entry and source of the house that it uses, by language and name
	Across  map[string]string `json:"across,omitempty"`  // addresses of its links to other explainers, by language and link
	Related string            `json:"related,omitempty"` // hash of the explainers that its overview names as related
	// Problems are the explainer's, in a shard: joining reports them. The explainer is built again each time by a build of the
	// whole house, so that the record of one has none.
	Problems []problem.Problem `json:"problems,omitempty"`
	Leads    []string          `json:"leads,omitempty"` // files and folders of other parts that its pages link to, relative to its own root
}

// lastBuild is a house's last build.
type lastBuild struct {
	tree     fs.FS
	inputs   map[string]inputs // by the explainer's id
	files    map[string]string // hashes of the published files, by path
	isOurs   bool              // in memory, where no other program can change a file
	isJoined bool              // made of shards, whose problems are reported when they are joined
}

// published reads the record of the last build in the output folder.
func published(options Options) *lastBuild {
	// Only regular files are opened there: keeper.untouched looks at each first.
	last := &lastBuild{tree: os.DirFS(options.OutputFolder()), inputs: map[string]inputs{}}
	var parts json.RawMessage
	last.files, parts = publish.Recorded(options.earlier())
	if len(parts) > 0 && json.Unmarshal(parts, &last.inputs) != nil {
		clear(last.inputs) // another version of the program wrote them
	}
	return last
}

// keeper decides which explainers of a house are built again.
type keeper struct {
	*lastBuild
	common []byte            // the inputs of every explainer: the program and the options of the build
	words  map[string]string // hashes of what affects even an explainer that uses no shared entry, by language
	shared map[string]string // hashes of what explainers can use, by language and name
	above  fs.FS             // the house's files
	hashes sync.Map          // of the house's files that show through, by name; each is read once
	counts map[string]int    // of the published files below each folder
}

// hashAbove returns the hash of one of the house's files.
func (k *keeper) hashAbove(name string) (string, error) {
	if known, ok := k.hashes.Load(name); ok {
		return known.(string), nil
	}
	content, err := fs.ReadFile(k.above, name)
	hash := output.Checksum(content)
	k.hashes.Store(name, hash)
	return hash, err
}

// newKeeper returns a keeper that compares the house with its last build.
func newKeeper(b *houseBuild, shared *read.Shared) (*keeper, error) {
	k := &keeper{lastBuild: b.last, words: map[string]string{}, shared: map[string]string{}, above: b.own.files(), counts: map[string]int{}}
	for name := range k.files {
		for folder := path.Dir(name); folder != "."; folder = path.Dir(folder) {
			k.counts[folder]++
		}
	}
	program, err := programID(b.options)
	if err != nil {
		return nil, err
	}
	if k.common, err = json.Marshal([]any{program, b.options.Held, b.options.NoIndex, b.options.Compress}); err != nil {
		return nil, err
	}
	for _, code := range b.house.Settings.Codes() {
		sum := sha256.New()
		encoder := json.NewEncoder(sum)
		for _, item := range shared.Entries(code) {
			entry := item.Base()
			k.shared[code+" "+entry.Name()] = output.Checksum(entry.Document.Content)
			if err := encoder.Encode([]any{entry.Name(), wordsOf(item)}); err != nil {
				return nil, err
			}
		}
		k.words[code] = hex.EncodeToString(sum.Sum(nil))
	}
	for _, source := range shared.Sources() {
		source.Place, source.URLPlace = problem.Place{}, problem.Place{} // what stands above it in its file changes them
		kept, _ := k.hashAbove(archive.FileOf(source.ID))                // an error reading it is reported when the house is read
		content, err := json.Marshal([]any{source, kept})
		if err != nil {
			return nil, err
		}
		k.shared["* "+source.Name()] = output.Checksum(content)
	}
	return k, nil
}

// wordsOf returns the parts of a shared entry that affect even explainers without a mention of it: the words by which the
// linker finds it, or the whole of an entry that menus and bylines show.
func wordsOf(item explainer.Item) any {
	switch item := item.(type) {
	case *explainer.Term:
		return []any{item.Title, item.Abbreviation, item.Synonyms, item.Forms, item.Matching}
	case *explainer.Actor:
		return []any{item.Title, item.ActorKind, item.Synonyms, item.Forms, item.Matching}
	}
	return output.Checksum(item.Base().Document.Content)
}

// programID identifies the program: by the version of its source, or else by a hash of its own file.
var programID = func() func(Options) (string, error) {
	executable := sync.OnceValues(func() (string, error) {
		name, err := os.Executable()
		if err != nil {
			return "", err
		}
		file, err := os.Open(name)
		if err != nil {
			return "", err
		}
		defer file.Close()
		sum := sha256.New()
		_, err = io.Copy(sum, file)
		return hex.EncodeToString(sum.Sum(nil)), err
	})
	return func(options Options) (string, error) {
		revision, isModified := "", true
		if info, ok := debug.ReadBuildInfo(); ok {
			for _, setting := range info.Settings {
				switch setting.Key {
				case "vcs.revision":
					revision = setting.Value
				case "vcs.modified":
					isModified = setting.Value == "true"
				}
			}
		}
		if revision != "" && !isModified {
			return options.Tool + " " + revision, nil
		}
		own, err := executable()
		return options.Tool + " " + own, err
	}
}()

// ownOf returns the hash of an explainer's own files, of the house's files that show through, of the settings, the words of
// its languages and the common inputs. goneOut are the pages whose time to be published has come.
func (k *keeper) ownOf(files fs.FS, member *house.Member, goneOut []string) (string, error) {
	sum := sha256.New()
	encoder := json.NewEncoder(sum)
	if err := encoder.Encode([]any{k.common, goneOut, member.Folder, member.Settings}); err != nil {
		return "", err
	}
	for _, code := range member.Settings.Codes() {
		if err := encoder.Encode([]any{code, k.words[code], member.House(code)}); err != nil {
			return "", err
		}
	}
	for _, name := range inherit(files, k.above, member.Settings).names {
		content, err := k.hashAbove(name)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(sum, "%q %s\n", name, content)
	}
	tops := append(member.Settings.Tops(), settings.File)
	slices.Sort(tops)
	for _, top := range slices.Compact(tops) {
		if _, err := fs.Lstat(files, top); err != nil {
			continue
		}
		err := fs.WalkDir(files, top, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || !entry.Type().IsRegular() {
				return err
			}
			content, err := fs.ReadFile(files, name)
			fmt.Fprintf(sum, "%q %x\n", name, sha256.Sum256(content))
			return err
		})
		if err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// keep takes the explainer from the last build if its inputs have not changed and its published files are untouched.
func (k *keeper) keep(u *unit) (bool, error) {
	own, err := k.ownOf(u.project.files(), u.member, u.goneOut())
	if err != nil {
		return false, nil // reading the explainer reports the error
	}
	u.inputs.Own = own
	last, ok := k.inputs[u.member.ID]
	if !ok || last.Own != own || len(last.Problems) > 0 && !k.isJoined {
		return false, nil
	}
	for name, sum := range last.Shared {
		if k.shared[name] != sum {
			return false, nil
		}
	}
	for key, address := range last.Across {
		code, link, _ := strings.Cut(key, " ")
		if now, _ := u.member.Across(code, link); now != address {
			return false, nil
		}
	}
	files, err := fs.Sub(k.tree, u.member.Folder)
	if err != nil {
		return false, err
	}
	if !k.isOurs {
		if files = k.untouched(files, u.member.Folder); files == nil {
			return false, nil
		}
	}
	if u.summary, err = house.ReadSummary(files, "."); err != nil {
		return false, nil
	}
	u.kept = files
	u.problems.Add(last.Problems...)
	u.inputs, u.inputs.Problems = last, nil
	return true, nil
}

// goneOut returns the paths of the explainer's pages whose time to be published has come.
func (u *unit) goneOut() (paths []string) {
	for _, scheduled := range u.schedule {
		if !scheduled.Publish.After(u.project.at()) {
			paths = append(paths, scheduled.Place.Path)
		}
	}
	return paths
}

// untouched returns the files of a folder if they are those that were published there, else nil.
func (k *keeper) untouched(files fs.FS, folder string) fs.FS {
	found := make(map[string]output.KeptFile, k.counts[folder])
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if !entry.Type().IsRegular() {
			return fs.ErrInvalid
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		sum, err := checksum(files, name, info.Size())
		if err == nil && sum != k.files[path.Join(folder, name)] {
			err = fs.ErrInvalid
		}
		found[name] = output.KeptFile{FileInfo: info, Sum: sum}
		return err
	})
	if err != nil || len(found) != k.counts[folder] {
		return nil
	}
	return output.Kept(files, found)
}

// pieces are what files are read into, one piece after the other: a house has many.
var pieces = sync.Pool{New: func() any { return new([64 << 10]byte) }}

// checksum returns the hash of a file's first bytes, as [output.Checksum] does.
func checksum(files fs.FS, name string, size int64) (string, error) {
	file, err := files.Open(name)
	if err != nil {
		return "", err
	}
	defer file.Close()
	piece := pieces.Get().(*[64 << 10]byte)
	defer pieces.Put(piece)
	sum := sha256.New()
	for size > 0 {
		n, err := file.Read(piece[:min(size, int64(len(piece)))])
		_, _ = sum.Write(piece[:n]) // a hash takes all bytes
		if size -= int64(n); err != nil && size > 0 {
			return "", err
		}
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// note records the inputs of an explainer that was read: the shared entries that it uses, and the addresses of its links.
func (k *keeper) note(u *unit) {
	u.inputs.Shared, u.inputs.Across = map[string]string{}, maps.Clone(u.project.across)
	for _, site := range u.edition.Sites {
		code := site.Explainer.Language
		use := func(language string, name string) { u.inputs.Shared[language+" "+name] = k.shared[language+" "+name] }
		for entry := range site.Explainer.Entries() {
			if entry.At != "" || entry.Shared != nil {
				use(code, entry.Name())
			}
		}
		for _, source := range site.Explainer.Sources {
			if source.Shared {
				use("*", source.Name())
			}
		}
	}
}

// parts returns the inputs of the explainers that the next build can keep. An explainer with warnings is not among them: it
// is built each time, so that each build reports the warnings.
func (b *houseBuild) parts() map[string]inputs {
	parts := map[string]inputs{}
	for _, u := range b.units {
		switch found := u.problems.List(); {
		case b.options.Shard.isSome():
			u.inputs.Problems = found
			parts[u.member.ID] = u.inputs
		case len(found) == 0:
			parts[u.member.ID] = u.inputs
		}
	}
	return parts
}

// renew builds a kept explainer again when its pages link to files that other parts no longer have, so that the links are
// reported.
func (b *houseBuild) renew(ctx context.Context, tree fs.FS) (renewed bool, err error) {
	for _, u := range b.units {
		isGone := func(name string) bool {
			_, err := fs.Stat(tree, path.Join(u.member.Folder, name))
			return err != nil
		}
		if u.kept == nil || !slices.ContainsFunc(u.inputs.Leads, isGone) {
			continue
		}
		renewed = true
		if err := u.readAgain(ctx); err != nil {
			return false, err
		}
		u.showRelated()
		if err := u.render(ctx, b.keeper); err != nil {
			return false, err
		}
	}
	return renewed, nil
}
