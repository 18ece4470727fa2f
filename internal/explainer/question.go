package explainer

import (
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// Question is a question that actors answer.
type Question struct {
	Entry
	Summary   string
	Weight    int
	Positions []Position // as the author lists them
	Stances   []Stance   // of the actors that the positions name, in the order of the explainer's actors
}

// Position is what an actor answered at a time, or that no answer was found.
type Position struct {
	Actor     *Actor
	Answer    string    // in a few words; empty when none was found
	Quotation string    // the actor's words, in the explainer's language; empty when not given
	Original  string    // the same words before they were translated; empty when not given
	Language  string    // BCP 47, of the original, or else of the quotation; empty when not given
	Date      edtf.Date // when it was said; zero without an answer
	Source    *Source   // nil without an answer
	Asked     edtf.Date // the day until which no answer was found; zero with an answer
	Changed   edtf.Date // of an earlier position: when the actor first gave another answer; zero when the answer stayed
	Place     problem.Place

	QuotationPlace, OriginalPlace problem.Place
}

// Stance is all that an actor has answered to a question.
type Stance struct {
	Question *Question
	Actor    *Actor
	Position            // the newest
	Earlier  []Position // the newest first
}

// All returns the positions, the newest first.
func (s Stance) All() []Position { return append([]Position{s.Position}, s.Earlier...) }

// Since returns the date since which the actor has given the current answer, after another one; the zero Date when there was no
// other.
func (s Stance) Since() edtf.Date {
	for _, earlier := range s.Earlier {
		if earlier.Answer != s.Answer {
			return earlier.Changed
		}
	}
	return edtf.Date{}
}

// StanceOf returns the stance of an actor; nil when no position names the actor.
func (q *Question) StanceOf(actor *Actor) *Stance {
	for i := range q.Stances {
		if q.Stances[i].Actor == actor {
			return &q.Stances[i]
		}
	}
	return nil
}

// ActorIDs returns the ids of the actors that the positions name. They are ids of parts of the question's page too.
func (q *Question) ActorIDs() []string {
	var ids []string
	for _, stance := range q.Stances {
		ids = append(ids, stance.Actor.ID)
	}
	return ids
}

// Said returns all answers and quotations, with the names of the actors, as one text.
func (q *Question) Said() string {
	var said []string
	for _, stance := range q.Stances {
		said = append(said, stance.Actor.Title)
		for _, position := range stance.All() {
			said = append(said, position.Answer, position.Quotation, position.Original)
		}
	}
	return strings.Join(slices.DeleteFunc(said, func(text string) bool { return text == "" }), " ")
}

// connectQuestions gathers the positions of each actor, the newest first, and names the question where its sources are cited.
func (e *Explainer) connectQuestions() {
	for _, question := range e.Questions {
		for _, actor := range e.Actors {
			var own []Position
			for _, position := range question.Positions {
				if position.Actor == actor {
					own = append(own, position)
				}
			}
			if len(own) == 0 {
				continue
			}
			slices.SortStableFunc(own, func(a, b Position) int { return b.Date.Compare(a.Date) })
			for i, newer := range own[:len(own)-1] {
				if own[i+1].Changed = newer.Changed; newer.Answer != own[i+1].Answer {
					own[i+1].Changed = newer.Date
				}
			}
			stance := Stance{Question: question, Actor: actor, Position: own[0], Earlier: own[1:]}
			question.Stances = append(question.Stances, stance)
			actor.Stances = append(actor.Stances, stance)
		}
		for _, position := range question.Positions {
			if position.Source != nil {
				position.Source.cite(&question.Entry)
			}
		}
	}
}

// Key is what a position's quoted passage is noted under in [Explainer.Passages].
func (p Position) Key() string { return p.QuotationPlace.String() }
