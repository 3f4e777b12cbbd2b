import { word } from '../wording.js';
import { keep, recall } from './memory.js';

const place = 'key';

/** The key that was given in this tab, or null. */
export const givenKey = () => recall(place);

/** The form that asks for the server's key. */
export function makeKeyForm(form, submitted) {
  const field = form.querySelector('input'), wrong = form.querySelector('.wrong');
  form.addEventListener('submit', event => {
    event.preventDefault();
    keep(place, field.value.trim());
    field.value = '';
    submitted();
  });
  return {
    /** Asks for the key, again when one was refused. */
    ask(wasRefused) {
      keep(place, null);
      wrong.textContent = wasRefused ? word('keyWrong') : '';
      form.hidden = false;
      field.focus();
    },
    hide() { form.hidden = true; },
  };
}
