import { keep, recall } from './memory.js';
import { domain, generate, renew } from './tokens.js';

const place = 'chat';

// directlinejs names its states by number.
const states = { 1: 'connecting', 2: 'online', 3: 'ended', 4: 'failed', 5: 'ended' };

/** Whether a conversation is kept that can be gone on with. */
export const hasConversation = () => recall(place) !== null;

/** Forgets the conversation, so that the next one is new. */
export const forget = () => keep(place, null);

/** Connects to the kept conversation, or to a new one, and tells `changed` of its state from then on:
 *  `connecting`, `online`, `lost` (trying again by itself), `failed`, `ended`. Throws a TokenError. */
export async function connect({ key, locale, changed }) {
  const kept = recall(place);
  const userId = kept?.userId ?? `dl_${unique()}`;
  const { token, conversationId } = kept ? await renew(kept) : await generate(userId, key);
  keep(place, { token, conversationId, userId });
  const directLine = window.WebChat.createDirectLine({
    domain,
    token,
    webSocket: true,
    conversationStartProperties: { locale },
    // With an id it goes on where the conversation is, from its first word; without, it begins one.
    ...(kept && { conversationId }),
  });

  // The client refreshes its token by itself; a reload needs the last one.
  const keepToken = () => {
    if (directLine.token && recall(place)?.conversationId === conversationId)
      keep(place, { token: directLine.token, conversationId, userId });
  };
  const watched = directLine.connectionStatus$.subscribe(status => {
    keepToken();
    if (states[status]) changed(states[status]);
  });
  const socket = watchSocket(directLine, () => !closed && probe());
  let closed = false, probing;
  addEventListener('pagehide', keepToken);
  return {
    directLine,
    userId,
    close() {
      closed = true;
      clearTimeout(probing);
      removeEventListener('pagehide', keepToken);
      watched.unsubscribe();
      directLine.end();
    },
  };

  // The client goes on trying without a word: find out what is the matter, and say so.
  async function probe() {
    clearTimeout(probing);
    if (closed || socket.isOpen()) return;
    try {
      await renew({ conversationId, token: directLine.token });
      if (!closed && !socket.isOpen()) probing = setTimeout(probe, 2000);
      if (!closed) changed(socket.isOpen() ? 'online' : 'connecting');
    } catch (error) {
      if (closed) return;
      changed(error.kind === 'ended' ? 'ended' : 'lost');
      if (error.kind !== 'ended') probing = setTimeout(probe, 2000);
    }
  }

  function watchSocket(client, lost) {
    let current;
    client.services.WebSocket = class extends WebSocket {
      constructor(address) {
        super(address);
        current = this;
        this.addEventListener('open', () => !closed && changed('online'));
        this.addEventListener('close', () => current === this && lost());
      }
    };
    return { isOpen: () => current?.readyState === WebSocket.OPEN };
  }
}

// Without HTTPS, browsers offer no randomUUID.
const unique = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
