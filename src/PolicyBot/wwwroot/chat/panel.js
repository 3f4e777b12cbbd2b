import { element, languageOf, linkTo, spansOf } from '../answer.js';
import { word } from '../wording.js';

/** The cited passages beside the chat: one at a time, in its section, with the way to the others of the same answer. */
export function makePanel(root) {
  const part = selector => root.querySelector(selector);
  const passage = part('.passage'), place = part('.place');
  let answer, index = 0, request;

  part('#previous').addEventListener('click', () => show(answer, index - 1));
  part('#next').addEventListener('click', () => show(answer, index + 1));
  return { show, clear, write, heading: place };

  /** Shows an answer's citation. */
  async function show(shownAnswer, shownIndex) {
    [answer, index] = [shownAnswer, shownIndex];
    part('.empty').hidden = true;
    part('.shown').hidden = false;
    write();
    request?.abort();
    request = new AbortController();
    const { signal } = request;
    passage.setAttribute('aria-busy', 'true');
    try {
      const fragment = await load(answer, answer.citations[index], signal);
      passage.replaceChildren(fragment);
      bringIntoView();
    } catch (error) {
      if (signal.aborted) return;
      passage.replaceChildren(failure(error.message));
    }
    passage.removeAttribute('aria-busy');
  }

  function clear() {
    request?.abort();
    answer = undefined;
    passage.replaceChildren();
    part('.empty').hidden = false;
    part('.shown').hidden = true;
  }

  /** Writes the panel's words anew, in the page's language. */
  function write() {
    if (!answer) return;
    const citation = answer.citations[index];
    place.textContent = word('place', index + 1, answer.citations.length);
    part('#previous').disabled = index === 0;
    part('#next').disabled = index === answer.citations.length - 1;
    part('.where').replaceChildren(...where(citation, answer));
    part('.whole').href = linkTo(citation, answer);
  }

  // The panel alone scrolls, never the page around it.
  function bringIntoView() {
    const mark = passage.querySelector('mark.current');
    // Measured from the top: what was shown before may have left it scrolled.
    passage.scrollTop = 0;
    if (mark) passage.scrollTop = mark.getBoundingClientRect().top - passage.getBoundingClientRect().top - passage.clientHeight / 4;
  }

  function failure(message) {
    const retry = element('button', { type: 'button' }, word('retry'));
    retry.addEventListener('click', () => show(answer, index));
    return element('div', { className: 'failed', role: 'alert' },
      element('p', {}, message),
      // The words themselves came with the answer.
      element('blockquote', {}, answer.citations[index].quote.trim()), retry);
  }
}

function where(citation, answer) {
  const title = element('p', { className: 'title', lang: languageOf(citation.documentTitle, answer) }, citation.documentTitle);
  const parts = [title];
  if (citation.documentNumber) parts.push(element('p', { className: 'number' }, citation.documentNumber));
  if (citation.section.length > 1)
    parts.push(element('p', { className: 'path', lang: languageOf(citation.section.join(' '), answer) }, citation.section.slice(0, -1).join(' › ')));
  return parts;
}

async function load(answer, citation, signal) {
  let response;
  try {
    response = await fetch(`/sources/${encodeURIComponent(citation.documentId)}/section?${spansOf(citation, answer)}`, { signal });
  } catch (error) {
    throw signal.aborted ? error : new Error(word('unreachable'));
  }

  if (!response.ok) throw new Error(word(response.status === 404 ? 'passageGone' : 'passageFailed'));
  // Our own server's HTML, in which it has escaped every word of the documents; scripts in a template never run.
  const template = document.createElement('template');
  template.innerHTML = await response.text();
  return template.content;
}
