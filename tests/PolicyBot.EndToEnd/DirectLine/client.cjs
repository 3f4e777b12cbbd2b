// Microsoft's Direct Line client, driven by lines of JSON on standard input; what happens is told as lines of JSON on
// standard output. Arguments: the client's file, then its options as JSON.
'use strict';

// The client is made for browsers; Node.js lacks just this.
class XMLHttpRequest {
  constructor() {
    Object.assign(this, { readyState: 0, status: 0, response: null, responseText: '', responseType: '', timeout: 0, withCredentials: false, upload: {} });
    this.requestHeaders = {};
    this.abortion = new AbortController();
  }

  open(method, url) {
    Object.assign(this, { method, url, readyState: 1 });
  }

  setRequestHeader(name, value) {
    this.requestHeaders[name] = value;
  }

  getResponseHeader(name) {
    return this.responseHeaders ? this.responseHeaders.get(name) : null;
  }

  getAllResponseHeaders() {
    return this.responseHeaders ? [...this.responseHeaders].map(([name, value]) => `${name}: ${value}\r\n`).join('') : '';
  }

  abort() {
    this.abortion.abort();
  }

  async send(body) {
    try {
      const response = await fetch(this.url, { method: this.method, headers: this.requestHeaders, body: body ?? undefined, signal: this.abortion.signal });
      const text = await response.text();
      this.status = response.status;
      this.responseHeaders = response.headers;
      this.responseText = text;
      this.response = this.responseType === 'json' ? (text ? JSON.parse(text) : null) : text;
    } catch {
      if (this.abortion.signal.aborted) return;
      this.status = 0;
    }
    this.readyState = 4;
    if (this.onreadystatechange) this.onreadystatechange();
    if (this.onload) this.onload();
  }
}

globalThis.self = globalThis;
globalThis.XMLHttpRequest = XMLHttpRequest;

const tell = (event, more) => process.stdout.write(`${JSON.stringify({ event, ...more })}\n`);
const { DirectLine } = require(process.argv[2]);
const options = JSON.parse(process.argv[3]);
let client;
let reading;

function connect(more) {
  // Without chance a lost stream is opened again after 3 seconds.
  client = new DirectLine({ ...options, ...more, random: () => 0 });
  client.connectionStatus$.subscribe(status => tell('status', { status }));
  reading = client.activity$.subscribe(
    activity => tell('activity', { activity }),
    error => tell('failed', { message: `${error && error.message}` }));
}

const commands = {
  post({ text, key }) {
    client
      .postActivity({ type: 'message', text, from: { id: 'somebody-else' }, locale: 'en-US', channelData: { clientActivityID: key } })
      .subscribe(id => tell('posted', { id }), error => tell('failed', { message: `post: ${error.status}` }));
  },
  refresh() {
    const before = client.token;
    client.refreshToken().subscribe(
      token => {
        client.token = token;
        tell('refreshed', { changed: token !== before });
      },
      error => tell('failed', { message: `refresh: ${error.status}` }));
  },
  // Polling breaks off in silence. What a page does then: a new client that goes on where the last one was.
  resume() {
    reading.unsubscribe();
    connect({ conversationId: client.conversationId, token: client.token, watermark: client.watermark });
  },
  end() {
    process.exit(0);
  },
};

require('node:readline').createInterface({ input: process.stdin }).on('line', line => {
  const command = JSON.parse(line);
  commands[command.do](command);
});
connect({});
