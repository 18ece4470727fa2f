// Package linkcheck asks other sites whether the addresses that an explainer links are still there.
//
// [Check] is a polite visitor: it says who it is, keeps to robots.txt, asks one host one thing at a time with a pause in
// between, waits where it is told to (Retry-After), asks for headers only where that is understood, reads no bodies, and
// remembers good answers on the disk, so that the next run asks nothing twice. What is unsure is no finding: a site that
// lets no programs in (401, 403, 429, robots.txt) is counted and not judged.
//
// Whoever writes a link says where this machine knocks. So only the public internet is asked (guard), without a user's name or
// password, no query is repeated to another host, and what is told of a host that does not answer is the same for all.
package linkcheck

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"sync"
	"time"

	"github.com/nutgraf/nutgraf/internal/guard"
	"github.com/nutgraf/nutgraf/internal/problem"
	"golang.org/x/sync/errgroup"
)

// Link is an address on the web, and where its author wrote it.
type Link struct {
	URL   string
	Place problem.Place
}

// Options say how politely to ask. Every field but Agent has a sound value when zero.
type Options struct {
	Agent    string            // the User-Agent: name, version and where to read about it
	Cache    string            // the file that remembers answers; empty: none is remembered
	MaxAge   time.Duration     // how old a remembered answer may be; 0: none is used
	Pause    time.Duration     // between two requests to one host; 0: one second
	Timeout  time.Duration     // for one answer; 0: ten seconds
	Tries    int               // how often a host that is busy or silent is asked; 0: three times
	Progress func(host string) // told who is asked; may be nil
	Guard    *guard.Guard      // says which hosts that are not public may be asked; nil: none
}

// Summary counts what was asked.
type Summary struct {
	Links, Remembered, Unjudged int
}

// String returns the counts as one line for the terminal.
func (s Summary) String() string {
	return fmt.Sprintf("%d outside links, %d remembered, %d not judged", s.Links, s.Remembered, s.Unjudged)
}

var RuleLinkAnswers = ruleSet.Warning("outside-link-answers", "An address on another site is still there. It is asked for only "+
	"with --external: politely, each once, one at a time from a host, by the rules of its robots.txt; good answers are "+
	"remembered. Sites that let no programs in are not judged. Addresses that are not of the public internet are not asked, "+
	"but for hosts that --allow-host names.")

// Check asks for each address once and warns at every place of one that does not answer. The error is that of the
// context; a memory that cannot be read or written is done without.
func Check(ctx context.Context, links []Link, options Options) ([]problem.Problem, Summary, error) {
	places := map[string][]problem.Place{} // by address without its fragment
	var problems []problem.Problem
	hosts := map[string][]string{}
	for _, link := range links {
		parsed, err := url.Parse(link.URL)
		if err != nil || parsed.Host == "" || parsed.Scheme != "http" && parsed.Scheme != "https" {
			continue // other rules judge it
		}
		if parsed.User != nil {
			problems = append(problems, problem.New(RuleLinkAnswers, link.Place,
				fmt.Sprintf("%q gives a user's name or password to all readers; it is not asked for", parsed.Redacted()), "remove what stands before the @"))
			continue
		}
		parsed.Fragment, parsed.RawFragment = "", ""
		address := parsed.String()
		if places[address] == nil {
			hosts[parsed.Host] = append(hosts[parsed.Host], address)
		}
		places[address] = append(places[address], link.Place)
	}
	memory := remember(options.Cache, options.MaxAge)
	v := newVisitor(options)
	summary := Summary{Links: len(places)}
	var mu sync.Mutex

	const hostsAtOnce = 8
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(hostsAtOnce)
	for host, addresses := range hosts {
		slices.Sort(addresses)
		group.Go(func() error {
			for _, address := range addresses {
				known := memory.knows(address)
				answer := answer{}
				if !known {
					v.tell(host)
					if answer = v.visit(ctx, address); ctx.Err() != nil {
						return ctx.Err()
					}
				}
				mu.Lock()
				switch {
				case known:
					summary.Remembered++
				case answer.unsure:
					summary.Unjudged++
				case answer.wrong == "":
					memory.keep(address)
				default:
					problems = append(problems, warnings(address, answer, places[address])...)
				}
				mu.Unlock()
			}
			return nil
		})
	}
	err := group.Wait()
	memory.save()
	return problems, summary, err
}

func warnings(address string, answer answer, places []problem.Place) []problem.Problem {
	fix := "correct the address, or link a copy in an archive, such as https://web.archive.org/web/" + address
	if answer.isOwn {
		fix = "link an address that readers can reach; a host of your own is asked with --allow-host"
	}
	var problems []problem.Problem
	for _, place := range places {
		problems = append(problems, problem.New(RuleLinkAnswers, place, fmt.Sprintf("%q %s", address, answer.wrong), fix))
	}
	return problems
}
