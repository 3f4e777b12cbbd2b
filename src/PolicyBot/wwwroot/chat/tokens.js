import { word } from '../wording.js';

// Tokens of the server's own Direct Line 3.0 channel; each is good for one conversation.

export const domain = new URL('/v3/directline', location.href).href;

/** What went wrong with a token: `key` (the server wants one), `ended` (the conversation is over), `unreachable`, `failed`. */
export class TokenError extends Error {
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

/** A token for a new conversation. */
export const generate = (userId, key) => post('generate', key, { user: { id: userId } }, () => 'key');

/** A fresh token for the conversation of an old one. */
export const refresh = token => post('refresh', token, undefined, () => 'ended');

async function post(what, bearer, body, refused) {
  for (let attempt = 1; ; attempt++) {
    const response = await send(what, bearer, body);
    if (response.ok) return response.json();
    // Just started: the documents are still being read.
    if (response.status === 503 && attempt < 20) {
      await new Promise(done => setTimeout(done, 500));
      continue;
    }

    const message = await detail(response);
    throw new TokenError([401, 403, 404].includes(response.status) ? refused() : 'failed', message);
  }
}

async function send(what, bearer, body) {
  const headers = {};
  if (bearer) headers.Authorization = `Bearer ${bearer}`;
  if (body) headers['Content-Type'] = 'application/json';
  try {
    return await fetch(`${domain}/tokens/${what}`, { method: 'POST', headers, body: body && JSON.stringify(body) });
  } catch {
    throw new TokenError('unreachable', word('unreachable'));
  }
}

async function detail(response) {
  try {
    const problem = await response.json();
    return problem.detail ?? problem.error?.message ?? problem.title;
  } catch {
    return `HTTP ${response.status}`;
  }
}
