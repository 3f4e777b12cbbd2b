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
export const generate = (userId, key) =>
  call('tokens/generate', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ user: { id: userId } }) }, key, 'key');

/** A fresh token for a conversation that goes on. */
export const renew = ({ conversationId, token }) =>
  call(`conversations/${encodeURIComponent(conversationId)}`, { method: 'GET', headers: {} }, token, 'ended');

async function call(path, request, bearer, refused) {
  if (bearer) request.headers.Authorization = `Bearer ${bearer}`;
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(`${domain}/${path}`, request).catch(() => {
      throw new TokenError('unreachable', word('unreachable'));
    });
    if (response.ok) return response.json();
    // Just started: the documents are still being read.
    if (response.status !== 503 || attempt === 20)
      throw new TokenError([401, 403, 404].includes(response.status) ? refused : 'failed', await detail(response));
    await new Promise(done => setTimeout(done, 500));
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
