import { cardLook } from './card-look.js';
import { asShown } from './cards.js';
import { language } from '../wording.js';
import { styleOptions } from './style-options.js';

const nonce = document.getElementById('page').nonce;

const locales = { en: 'en-US', 'zh-Hans': 'zh-Hans' };

/** The page's language as Web Chat and the bot know it. */
export const locale = () => locales[language()];

/** Shows a conversation with Web Chat. `seen` is told of every activity; `chosen` of every link and button that is clicked in a
 *  message, with its address and the addresses of all links in that message, and returns whether it was taken care of. */
export function showConversation(place, { directLine, userId, seen, chosen }) {
  const host = document.createElement('div');
  host.className = 'web-chat';
  host.addEventListener('click', event => {
    const link = event.target.closest('a[href], button[value]');
    const message = link?.closest('article');
    if (message && chosen(addressOf(link), [...message.querySelectorAll('a[href], button[value]')].map(addressOf), link)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);
  const store = window.WebChat.createStore({}, () => next => action => {
    if (action.type !== 'DIRECT_LINE/INCOMING_ACTIVITY') return next(action);
    const { activity } = action.payload;
    seen(activity);
    const shown = asShown(activity);
    return shown ? next({ ...action, payload: { ...action.payload, activity: shown } }) : undefined;
  });
  const render = () => window.WebChat.renderWebChat(
    { directLine, store, userID: userId, locale: locale(), nonce, styleOptions, adaptiveCardsHostConfig: cardLook, renderMarkdown }, host);
  place.replaceChildren(host);
  render();
  return { render, send: text => store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } }) };
}

const addressOf = link => link.getAttribute('href') ?? link.value;

// Links to passages open beside the chat: nothing may say that they lead out of the page.
const renderMarkdown = (markdown, options, init) => window.WebChat.renderMarkdown(markdown, options, { ...init, externalLinkAlt: '' });
