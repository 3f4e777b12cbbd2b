import { element, renderAnswer } from './answer.js';
import { listed, loadDocuments } from './documents.js';
import { language, show, word, write } from './wording.js';

const form = document.getElementById('ask');
const question = document.getElementById('question');
const answers = document.getElementById('answers');
const suggestions = document.getElementById('suggestions');
const button = form.querySelector('button');

// What was asked survives a look at a source; a new tab begins a new conversation.
const conversation = remember('conversation', () => crypto.randomUUID?.() ?? String(Math.random()).slice(2));
const asked = remember('asked', () => []);

// At / this page stands in for the chat page.
const standsIn = location.pathname === '/';
document.getElementById('chat-missing').hidden = !standsIn;
document.getElementById('chat-link').hidden = standsIn;

write();
for (const entry of asked) answers.prepend(article(entry.question, renderAnswer(entry.answer), entry.answer.status));
for (const choice of document.querySelectorAll('[data-language]'))
  choice.addEventListener('click', () => { show(choice.dataset.language); suggest(); });

form.addEventListener('submit', event => {
  event.preventDefault();
  const text = question.value.trim();
  if (text && !button.disabled) ask(text);
});

question.addEventListener('keydown', event => {
  // While Chinese is being typed, Enter picks a word.
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

let examples = [], documents = [];
[examples, documents] = await Promise.all([load('/suggestions.json'), loadDocuments()]);
list();
suggest();

async function ask(text) {
  button.disabled = true;
  suggestions.hidden = true;
  const waiting = element('div', { className: 'waiting', role: 'status' }, element('span'), element('span'), element('span'));
  waiting.setAttribute('aria-label', word('waiting'));
  const shown = article(text, [waiting], 'waiting');
  answers.prepend(shown);
  try {
    const answer = await post({ question: text, conversationId: conversation });
    shown.replaceWith(article(text, renderAnswer(answer), answer.status));
    keep(text, answer);
    // What was typed in the meantime is the next question.
    if (question.value.trim() === text) question.value = '';
  } catch (error) {
    shown.replaceWith(failure(text, error.message));
  } finally {
    button.disabled = false;
    question.focus();
  }
}

function article(text, parts, status) {
  const plain = ['no-answer', 'out-of-scope', 'refused', 'failed'].includes(status);
  return element('article', { className: plain ? 'plain' : '' }, element('h2', { className: 'asked' }, text), ...parts);
}

function failure(text, message) {
  const retry = element('button', { type: 'button', data: { word: 'retry' } }, word('retry'));
  const shown = article(text, [element('div', { className: 'failed', role: 'alert' }, element('p', {}, message), retry)], 'failed');
  retry.addEventListener('click', () => { shown.remove(); ask(text); });
  return shown;
}

async function post(body) {
  for (let attempt = 1; ; attempt++) {
    const response = await request('/api/ask', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return response.json();
    // Just started: the documents are still being read.
    if (response.status !== 503 || attempt === 20) throw new Error(await detail(response));
    await new Promise(done => setTimeout(done, 500));
  }
}

async function request(address, options) {
  try {
    return await fetch(address, options);
  } catch {
    throw new Error(word('unreachable'));
  }
}

async function detail(response) {
  try {
    const problem = await response.json();
    return problem.detail ?? problem.title;
  } catch {
    return `HTTP ${response.status}`;
  }
}

async function load(address) {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : [];
  } catch {
    return [];
  }
}

function list() {
  const section = document.getElementById('documents');
  section.querySelector('ul').replaceChildren(...documents.map(listed));
  section.hidden = documents.length === 0;
}

// Only questions whose document is there, in the page's language where there are any.
function suggest() {
  const known = examples.filter(e => documents.some(d => d.documentTitle.toLowerCase().includes(e.document.toLowerCase())));
  const own = known.filter(e => e.language === language());
  const fitting = own.length > 0 ? own : known;
  suggestions.querySelector('ul').replaceChildren(...fitting.map(e => {
    const choice = element('button', { type: 'button', lang: e.language }, e.question);
    choice.addEventListener('click', () => ask(e.question));
    return element('li', {}, choice);
  }));
  suggestions.hidden = fitting.length === 0 || answers.childElementCount > 0;
}

function keep(text, answer) {
  asked.push({ question: text, answer });
  try { sessionStorage.setItem('asked', JSON.stringify(asked.slice(-20))); } catch { /* Storage may be switched off or full. */ }
}

function remember(key, make) {
  try {
    const value = JSON.parse(sessionStorage.getItem(key)) ?? make();
    sessionStorage.setItem(key, JSON.stringify(value));
    return value;
  } catch {
    return make();
  }
}
