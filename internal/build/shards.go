package build

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/nutgraf/nutgraf/internal/house"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/publish"
)

// ShardsFolder is the folder in a house for the shards that are built without a folder of their own.
const ShardsFolder = "shards"

// Shard is a part of a house's explainers, which one of several machines builds. The zero value is the whole house.
type Shard struct {
	Number int // from 1
	Of     int
}

// UnmarshalText reads a shard as "3/8"; "0/8" is "8/8", for machines that count from 0. The error says what is wrong with the text.
func (s *Shard) UnmarshalText(text []byte) error {
	read := Shard{}
	_, err := fmt.Sscanf(string(text)+" ", "%d/%d ", &read.Number, &read.Of)
	if err != nil || read.String() != string(text) || read.Number < 0 || read.Of < 1 || read.Number > read.Of {
		return fmt.Errorf("%q is no shard, as 3/8 is", text)
	}
	if read.Number == 0 {
		read.Number = read.Of
	}
	*s = read
	return nil
}

// String returns the shard as "3/8".
func (s Shard) String() string { return fmt.Sprintf("%d/%d", s.Number, s.Of) }

// isSome reports whether the shard is less than the whole house.
func (s Shard) isSome() bool { return s.Of > 0 }

// has reports whether an explainer belongs to the shard. It depends on the explainer's id alone, so that a new explainer moves no
// other one.
func (s Shard) has(id string) bool {
	sum := sha256.Sum256([]byte(id))
	return !s.isSome() || binary.BigEndian.Uint64(sum[:])%uint64(s.Of) == uint64(s.Number-1)
}

// drop gives up what was read of an explainer of another shard, but for its summary.
func (u *unit) drop() error {
	if u.edition != nil {
		u.summary = house.Summarise(u.edition.Edition)
		*u.problems = Problems{} // its own shard reports them
	}
	project := u.project
	u.edition, u.project = nil, nil
	return project.Close()
}

// keepShard leaves only the explainers of the shard. The problems of the house's own content are left to [Join].
func (b *houseBuild) keepShard() {
	if !b.options.Shard.isSome() || b.problems.HasErrors() {
		return
	}
	b.problems.list = nil
	var own []*unit
	for _, u := range b.units {
		if b.options.Shard.has(u.member.ID) {
			own = append(own, u)
		}
	}
	b.all, b.units = len(b.units), own
}

// shard returns the explainers of the shard as a site.
func (b *houseBuild) shard() *Site {
	files := output.New()
	parts := map[string]fs.FS{"": files.Tree()}
	for _, u := range b.units {
		parts[u.member.Folder] = u.tree()
	}
	return &Site{
		Tree: output.Join(parts), files: files, BaseURL: b.house.Settings.BaseURL, BasePath: b.house.Settings.BasePath(),
		Summary: fmt.Sprintf("%d of %d explainers, shard %s", len(b.units), b.all, b.options.Shard),
	}
}

// ShardFolders returns the folders of the shards that a house was built in, when nothing else was said.
func ShardFolders(source string) ([]string, error) {
	return filepath.Glob(filepath.Join(source, ShardsFolder, "*-of-*"))
}

// ShardsError reports built shards that cannot be joined.
type ShardsError struct{ message string }

func (e *ShardsError) Error() string { return e.message }

// gather reads the records of built shards as those of a house's last build. An explainer that a shard built from other files, with
// another program, or not to its end, is built again then; one that no shard has is an error.
func gather(folders []string, members []*house.Member) (*lastBuild, error) {
	last := &lastBuild{inputs: map[string]inputs{}, files: map[string]string{}, isJoined: true}
	trees, in := map[string]fs.FS{"": output.New().Tree()}, map[string]string{}
	for _, folder := range folders {
		tree := Regular(os.DirFS(folder))
		files, parts := publish.Recorded(tree)
		built := map[string]inputs{}
		if err := json.Unmarshal(parts, &built); files == nil || err != nil {
			return nil, &ShardsError{fmt.Sprintf("%s holds no shard", folder)}
		}
		for _, m := range members {
			of, ok := built[m.ID]
			if !ok {
				continue
			}
			if other := in[m.ID]; other != "" {
				return nil, &ShardsError{fmt.Sprintf("%s and %s both hold the explainer %q", other, folder, m.ID)}
			}
			below, err := fs.Sub(tree, m.Folder)
			if err != nil {
				return nil, err
			}
			in[m.ID], trees[m.Folder], last.inputs[m.ID] = folder, below, of
		}
		for name, sum := range files {
			last.files[name] = sum
		}
	}
	var missing []string
	for _, m := range members {
		if in[m.ID] == "" {
			missing = append(missing, m.ID)
		}
	}
	if len(missing) > 0 {
		const most = 5
		more := ""
		if rest := len(missing) - most; rest > 0 {
			missing, more = missing[:most], fmt.Sprintf(" and %d more", rest)
		}
		return nil, &ShardsError{fmt.Sprintf("no shard holds %s%s: build it again, and name its folder", strings.Join(missing, ", "), more)}
	}
	last.tree = output.Join(trees)
	return last, nil
}
