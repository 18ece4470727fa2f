package browsertest

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"
	"time"

	"github.com/coder/websocket"
)

// bidi speaks WebDriver BiDi (https://w3c.github.io/webdriver-bidi/) over a websocket.
type bidi struct {
	socket *websocket.Conn
	hear   func(method string, params json.RawMessage) // events, in their order

	mutex   sync.Mutex
	last    int
	waiting map[int]chan bidiMessage
	ended   error
}

type bidiMessage struct {
	Type    string          `json:"type"` // success, error or event
	ID      int             `json:"id"`
	Method  string          `json:"method"`
	Params  json.RawMessage `json:"params"`
	Result  json.RawMessage `json:"result"`
	Error   string          `json:"error"`
	Message string          `json:"message"`
}

// bidiError is what the browser says of a command that it cannot follow; Code is one of the standard, "no such frame".
type bidiError struct{ Method, Code, Message string }

func (e *bidiError) Error() string { return e.Method + ": " + e.Code + ": " + e.Message }

func dialBidi(address string, hear func(method string, params json.RawMessage)) (*bidi, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	socket, _, err := websocket.Dial(ctx, address, nil)
	if err != nil {
		return nil, err
	}
	socket.SetReadLimit(256 << 20) // a picture of a long page
	b := &bidi{socket: socket, hear: hear, waiting: map[int]chan bidiMessage{}}
	go b.read()
	return b, nil
}

func (b *bidi) read() {
	for {
		_, content, err := b.socket.Read(context.Background())
		var message bidiMessage
		if err == nil {
			err = json.Unmarshal(content, &message)
		}
		if err != nil {
			b.mutex.Lock()
			b.ended = fmt.Errorf("the browser has ended: %w", err)
			for id, waits := range b.waiting {
				delete(b.waiting, id)
				close(waits)
			}
			b.mutex.Unlock()
			return
		}
		if message.Type == "event" {
			b.hear(message.Method, message.Params)
			continue
		}
		b.mutex.Lock()
		waits := b.waiting[message.ID]
		delete(b.waiting, message.ID)
		b.mutex.Unlock()
		if waits != nil {
			waits <- message
		}
	}
}

// call gives a command and waits for its result, which it decodes; a nil result is not looked at.
func (b *bidi) call(method string, params, result any) error {
	return b.callWithin(patience, method, params, result)
}

func (b *bidi) callWithin(patience time.Duration, method string, params, result any) error {
	b.mutex.Lock()
	if b.ended != nil {
		defer b.mutex.Unlock()
		return b.ended
	}
	b.last++
	id, waits := b.last, make(chan bidiMessage, 1)
	b.waiting[id] = waits
	b.mutex.Unlock()
	content, err := json.Marshal(map[string]any{"id": id, "method": method, "params": params})
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := b.socket.Write(ctx, websocket.MessageText, content); err != nil {
		return err
	}
	select {
	case message, open := <-waits:
		switch {
		case !open:
			return b.ended
		case message.Type == "error":
			return &bidiError{method, message.Error, message.Message}
		case result == nil:
			return nil
		}
		return json.Unmarshal(message.Result, result)
	case <-time.After(patience):
		return fmt.Errorf("%s: no answer within %v", method, patience)
	}
}
