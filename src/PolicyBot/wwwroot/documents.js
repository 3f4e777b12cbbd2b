import { element } from './answer.js';

/** The documents that answers come from; none when the server does not tell. Waits while they are being read. */
export async function loadDocuments() {
  for (let attempt = 0; attempt < 20; attempt++) {
    const response = await fetch('/api/documents').catch(() => null);
    if (response?.status !== 503) return response?.ok ? response.json() : [];
    await new Promise(done => setTimeout(done, 500));
  }
  return [];
}

/** A document as an item of a list. */
export const listed = d =>
  element('li', {}, element('a', { href: d.url, lang: d.language }, d.documentTitle), d.documentNumber ? ` · ${d.documentNumber}` : '');
