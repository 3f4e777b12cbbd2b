import { hasWord, language, word } from './wording.js';

/** An element with text content or children; text is never read as HTML. */
export function element(name, properties = {}, ...children) {
  const { data, ...rest } = properties;
  const made = Object.assign(document.createElement(name), rest);
  Object.assign(made.dataset, data);
  made.append(...children);
  return made;
}

/** The answer and its citations as elements. */
export function renderAnswer(answer) {
  const parts = [];
  if (hasWord(answer.status)) parts.push(element('span', { className: 'badge', data: { word: answer.status } }, word(answer.status)));
  parts.push(element('div', { className: 'answer', lang: answer.language }, ...answer.answer.split('\n').map(line => renderLine(line, answer))));
  if (answer.citations.length > 0) {
    const list = element('ol', { className: 'sources', data: { label: 'sources' } }, ...answer.citations.map(c => renderCitation(c, answer)));
    list.setAttribute('aria-label', word('sources'));
    parts.push(list);
  }

  return parts;
}

function renderLine(line, answer) {
  const isItem = /^\s*([-•*]|\d+[.)、]|[(（]?[一二三四五六七八九十]+[)）、])/.test(line);
  const paragraph = element('p', { className: isItem ? 'item' : '', lang: languageOf(line, answer) });
  // Every second part is the number between brackets.
  line.split(/\[(\d+)\]/).forEach((part, i) => {
    const citation = i % 2 === 1 ? answer.citations.find(c => c.position === Number(part)) : undefined;
    paragraph.append(citation ? renderMark(citation, answer) : i % 2 === 1 ? `[${part}]` : part);
  });
  return paragraph;
}

function renderMark(citation, answer) {
  const mark = element('a', { className: 'cite', href: linkTo(citation, answer) }, String(citation.position));
  mark.setAttribute('aria-label', word('citation', citation.position, citation.documentTitle));
  mark.title = citation.documentTitle;
  return mark;
}

function renderCitation(citation, answer) {
  const place = [citation.documentTitle, citation.documentNumber].filter(Boolean).join(' · ');
  return element('li', {}, element('a', { href: linkTo(citation, answer) },
    element('span', { className: 'number' }, String(citation.position)),
    element('span', {},
      element('span', { className: 'place' }, place),
      element('span', { className: 'section' }, citation.section.join(' › ')),
      element('blockquote', { lang: languageOf(citation.quote, answer) }, citation.quote.trim()))));
}

/** The language of a text in an answer: a Chinese question may be answered in the words of an English document, and each has its
 *  own fonts and voice. */
export function languageOf(text, answer) {
  if (!/\p{Script=Han}/u.test(text)) return 'en';
  return answer.language.startsWith('zh') ? answer.language : 'zh-Hans';
}

/** The query that names a citation's span and the document's other citations in the answer, so that they are marked too. */
export const spansOf = (citation, answer) =>
  [citation, ...answer.citations.filter(c => c.documentId === citation.documentId && c !== citation)]
    .map(c => `s=${c.start}-${c.end}`).join('&');

/** The address of a citation in its whole document, from where the source page leads to the others. */
export function linkTo(citation, answer) {
  const [path, rest = ''] = citation.url.split('?');
  const anchor = rest.includes('#') ? rest.slice(rest.indexOf('#')) : '';
  return `${path}?${spansOf(citation, answer)}&lang=${language()}${anchor}`;
}
