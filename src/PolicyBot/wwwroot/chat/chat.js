import { listed, loadDocuments } from '../documents.js';
import { show as showLanguage, write } from '../wording.js';
import { citationAt, forgetAll, remember } from './answers.js';
import { connect, forget } from './connection.js';
import { givenKey, makeKeyForm } from './key.js';
import { makePanel } from './panel.js';
import { makeSheet } from './sheet.js';
import { makeStates } from './states.js';
import { locale, showConversation } from './web-chat.js';

const byId = id => document.getElementById(id);
const chat = byId('chat'), sources = byId('sources'), startOver = byId('start-over');
const panel = makePanel(sources);
const sheet = makeSheet(sources, byId('close'), chat);
const states = makeStates(byId('state'));
const keyForm = makeKeyForm(byId('key'), open);
let connection, conversation, isAsked, openings = 0;

write();
startOver.addEventListener('click', begin);
for (const choice of document.querySelectorAll('[data-language]')) choice.addEventListener('click', () => speak(choice.dataset.language));
open();
listDocuments(await loadDocuments());

/** Opens the kept conversation or a new one. */
async function open() {
  const opening = ++openings;
  close();
  states.show('opening');
  keyForm.hide();
  const key = givenKey();
  let opened;
  try {
    opened = await connect({ key, locale: locale(), changed });
  } catch (error) {
    if (opening !== openings) return;
    if (error.kind === 'key') {
      states.show('online');
      keyForm.ask(key !== null);
    } else {
      fail(error.kind ?? 'failed', error.message);
    }

    return;
  }

  // Asked for again in the meantime: the later one counts.
  if (opening !== openings) {
    opened.close();
    return;
  }

  connection = opened;
  startOver.hidden = false;
  conversation = showConversation(byId('conversation'), { ...connection, seen, chosen });
}

/** Ends the conversation and begins a new one. */
async function begin() {
  forget();
  await open();
  byId('conversation').querySelector('textarea, input')?.focus();
}

function close() {
  connection?.close();
  connection = conversation = undefined;
  isAsked = false;
  forgetAll();
  panel.clear();
  byId('conversation').replaceChildren();
}

function changed(state) {
  if (state === 'online' || state === 'connecting' || state === 'lost') states.show(state);
  else fail(state);
}

function fail(state, detail) {
  states.show(state, { detail: state === 'failed' ? detail : undefined, act: state === 'ended' ? begin : open });
}

function seen(activity) {
  if (activity.from?.role === 'user' && activity.type === 'message') isAsked = true;
  const answer = remember(activity);
  // Beside the chat there is room for the first passage at once; a sheet waits until it is asked for.
  if (answer) panel.show(answer, 0);
}

function chosen(address, beside, link) {
  const found = citationAt(address, beside);
  if (!found) return false;
  panel.show(found.answer, found.index);
  sheet.open(link, panel.heading);
  return true;
}

function speak(language) {
  showLanguage(language);
  panel.write();
  // Before the first question the whole conversation is a welcome, which then had better speak the language too.
  if (connection && !isAsked) begin();
  else conversation?.render();
}

function listDocuments(documents) {
  const list = byId('documents');
  list.querySelector('ul').replaceChildren(...documents.map(listed));
  list.hidden = documents.length === 0;
}
