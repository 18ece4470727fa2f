package explainer

import "time"

// Hold is what keeps a file out of the site, by its front matter. The zero Hold keeps nothing out.
type Hold struct {
	IsDraft bool      // "draft: true"
	Until   time.Time // the time of "publish", in its author's zone, which is still to come; zero for none
}

// IsZero reports whether nothing keeps the file out.
func (h Hold) IsZero() bool { return !h.IsDraft && h.Until.IsZero() }

// Equal reports whether two holds keep a file out in the same way.
func (h Hold) Equal(other Hold) bool { return h.IsDraft == other.IsDraft && h.Until.Equal(other.Until) }

// Field returns the field of front matter that keeps the file out.
func (h Hold) Field() string {
	if h.IsDraft {
		return "draft"
	}
	return "publish"
}

// Line returns that field as an author writes it: "draft: true", "publish: 2026-12-01T06:00+01:00".
func (h Hold) Line() string {
	if h.IsDraft {
		return "draft: true"
	}
	return "publish: " + FormatTime(h.Until)
}

// FormatTime returns a time as front matter has it (ISO 8601, RFC 3339 without needless seconds), in its own zone.
func FormatTime(t time.Time) string {
	if t.Second() == 0 {
		return t.Format("2006-01-02T15:04Z07:00")
	}
	return t.Format(time.RFC3339)
}
