// Package deploy sends a built site to an object store that speaks S3.
//
// [Send] compares the store's list of objects with the files that build.json names, by their MD5, which is the ETag of an object
// that was sent in one piece. It sends what differs: first styles, scripts and pictures, then the pages that use them, and
// then removes what the site no longer has. So at any moment each page finds its files, and a run that was cut is resumed by
// the next one, which finds what is there already.
//
// Only files of Nutgraf's are replaced or removed. The store's build.json says which these are: a run first writes to it
// the names of both sites, the old and the new, and at its end those of the new one.
package deploy

import (
	"bytes"
	"context"
	"crypto/md5"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/publish"
	"golang.org/x/sync/errgroup"
)

// Target is a place in a store.
type Target struct {
	Bucket, Prefix string // the prefix ends in "/" or is empty

	Endpoint string // of the store, such as "https://store.example.org"; empty: AWS
	Region   string // empty: the store is asked
}

// ParseTarget reads an address such as "s3://bucket/prefix".
func ParseTarget(address string) (Target, error) {
	parsed, err := url.Parse(address)
	if err != nil || parsed.Scheme != "s3" || parsed.Host == "" || parsed.RawQuery != "" || parsed.Fragment != "" {
		return Target{}, fmt.Errorf("%q is no place in a store, as in s3://bucket/prefix", address)
	}
	prefix := strings.TrimPrefix(path.Clean("/"+parsed.Path), "/")
	if prefix != "" {
		prefix += "/"
	}
	return Target{Bucket: parsed.Host, Prefix: prefix}, nil
}

// Options say how to send.
type Options struct {
	Tool     string // the program's name and version, for build.json
	DryRun   bool   // nothing is written
	All      bool   // files are sent that are there already, too
	Progress func(step string)
}

// Report says what was sent. Names are relative to the site's root.
type Report struct {
	Sent, Removed []string // sorted
	Kept          int
	Bytes         int64 // of what was sent
}

// ErrNotBuilt says that a folder has no site that the program built.
var ErrNotBuilt = errors.New("no site that nutgraf built")

// ForeignError says that the target has a file of the site's name that the program did not put there.
type ForeignError struct{ Name string }

func (e ForeignError) Error() string {
	return fmt.Sprintf("%s is there already, and no build.json of nutgraf says that it is a file of the site", e.Name)
}

// store is a target with what is there.
type store struct {
	Target
	client *minio.Client
	there  map[string]string // the ETag, by name relative to the prefix
}

// Send makes the target hold the site in tree, as build.json lists it. Credentials are those of the environment
// (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN). The returned error is [ErrNotBuilt], a [ForeignError], or one
// of the store or the network.
func Send(ctx context.Context, tree fs.FS, target Target, options Options) (Report, error) {
	listed, _ := publish.Recorded(tree)
	if len(listed) == 0 {
		return Report{}, ErrNotBuilt
	}
	s, err := open(ctx, target)
	if err != nil {
		return Report{}, err
	}
	old, err := s.recorded(ctx)
	if err != nil {
		return Report{}, err
	}
	// A store sends one file at an address: a compressed copy would be at an address of its own.
	isTwin := func(name string) bool {
		original, isCopy := output.CompressedOf(name)
		return isCopy && listed[original] != ""
	}
	site := maps.Clone(listed)
	maps.DeleteFunc(site, func(name, _ string) bool { return isTwin(name) })
	report, err := s.compare(tree, site, options.All)
	if err != nil {
		return Report{}, err
	}
	for _, name := range report.Sent {
		if _, isThere := s.there[name]; isThere && old == nil {
			return Report{}, ForeignError{name}
		}
	}
	for name := range old {
		if _, isThere := s.there[name]; isThere && site[name] == "" {
			report.Removed = append(report.Removed, name)
		}
	}
	slices.Sort(report.Removed)
	if options.DryRun {
		return report, nil
	}
	return report, s.replace(ctx, tree, old, site, report, options)
}

// open connects to the store and lists what is below the prefix.
func open(ctx context.Context, target Target) (*store, error) {
	endpoint, err := url.Parse(target.Endpoint)
	if err != nil {
		return nil, err
	}
	if target.Endpoint == "" {
		endpoint = &url.URL{Scheme: "https", Host: "s3.amazonaws.com"}
	}
	client, err := minio.New(endpoint.Host, &minio.Options{Creds: credentials.NewEnvAWS(), Secure: endpoint.Scheme == "https", Region: target.Region})
	if err != nil {
		return nil, err
	}
	s := &store{Target: target, client: client, there: map[string]string{}}
	for object := range client.ListObjects(ctx, target.Bucket, minio.ListObjectsOptions{Prefix: target.Prefix, Recursive: true}) {
		if object.Err != nil {
			return nil, object.Err
		}
		s.there[strings.TrimPrefix(object.Key, target.Prefix)] = strings.Trim(object.ETag, `"`)
	}
	return s, nil
}

// recorded returns the names of the program's files in the store; nil when it has put none there.
func (s *store) recorded(ctx context.Context) (map[string]string, error) {
	if _, ok := s.there[output.RecordFile]; !ok {
		return nil, nil
	}
	object, err := s.client.GetObject(ctx, s.Bucket, s.Prefix+output.RecordFile, minio.GetObjectOptions{})
	if err != nil {
		return nil, err
	}
	defer object.Close()
	text, err := io.ReadAll(object)
	if err != nil {
		return nil, err
	}
	record := output.New()
	record.Write(output.RecordFile, text)
	files, _ := publish.Recorded(record.Tree())
	return files, nil
}

// has reports whether a file is there with the same bytes.
func (s *store) has(name string, content []byte) bool {
	sum := md5.Sum(content)
	return s.there[name] == hex.EncodeToString(sum[:])
}

// compare reports the files that the store lacks or has with other bytes.
func (s *store) compare(tree fs.FS, site map[string]string, all bool) (Report, error) {
	var report Report
	for name := range site {
		content, err := output.Borrow(tree, name)
		if err != nil {
			return Report{}, err
		}
		if !all && s.has(name, content) {
			report.Kept++
			continue
		}
		report.Sent = append(report.Sent, name)
		report.Bytes += int64(len(content))
	}
	slices.Sort(report.Sent)
	return report, nil
}

// replace sends and removes what the report lists.
func (s *store) replace(ctx context.Context, tree fs.FS, old, site map[string]string, report Report, options Options) error {
	record, err := fs.ReadFile(tree, output.RecordFile)
	if err != nil {
		return err
	}
	if len(report.Sent)+len(report.Removed) == 0 && s.has(output.RecordFile, record) {
		return nil
	}
	both := map[string]string{}
	maps.Copy(both, old)
	for name := range site {
		both[name] = ""
	}
	union, err := json.Marshal(map[string]any{"tool": options.Tool, "files": both})
	if err == nil {
		err = s.put(ctx, output.RecordFile, union)
	}
	if err != nil {
		return err
	}
	isPage := func(name string) bool { return path.Ext(name) == ".html" || path.Ext(name) == ".htm" }
	for _, pages := range []bool{false, true} {
		group, ctx := errgroup.WithContext(ctx)
		group.SetLimit(8)
		for _, name := range report.Sent {
			if isPage(name) != pages {
				continue
			}
			group.Go(func() error {
				content, err := output.Borrow(tree, name)
				if err == nil && ctx.Err() == nil {
					options.Progress("send " + name)
					err = s.put(ctx, name, content)
				}
				return err
			})
		}
		if err := group.Wait(); err != nil {
			return err
		}
	}
	for _, name := range report.Removed {
		options.Progress("remove " + name)
		if err := s.client.RemoveObject(ctx, s.Bucket, s.Prefix+name, minio.RemoveObjectOptions{}); err != nil {
			return err
		}
	}
	return s.put(ctx, output.RecordFile, record)
}

// put sends a file with its type and the time that caches may keep it: in one piece, whose ETag is its MD5, and not in signed
// chunks. minio-go v7.4 marks these by "aws-chunked" when it asks by plain HTTP, and stores keep that as the file's encoding.
// (From v7.2 on the module requires tools of its developers, which raise versions of ours; so an older one is used.)
func (s *store) put(ctx context.Context, name string, content []byte) error {
	cache := "no-cache"
	if output.IsFingerprinted(name) {
		cache = "public, max-age=31536000, immutable"
	}
	_, err := s.client.PutObject(ctx, s.Bucket, s.Prefix+name, bytes.NewReader(content), int64(len(content)), minio.PutObjectOptions{
		ContentType: typeOf(name), CacheControl: cache, SendContentMd5: true, DisableContentSha256: true, DisableMultipart: true,
	})
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
