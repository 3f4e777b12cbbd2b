import { element } from '../answer.js';
import { writeInto } from '../wording.js';

// What the page says of each state, and what can be done about it. `online` says nothing.
const offers = {
  opening: {},
  connecting: {},
  lost: {},
  failed: { button: 'retry' },
  unreachable: { button: 'retry' },
  ended: { button: 'startAnew' },
};

/** The line above the conversation that says how the connection is. */
export function makeStates(root) {
  return { show };

  /** Shows a state; `act` does what its button offers. */
  function show(state, { detail, act } = {}) {
    root.className = state;
    const offer = offers[state];
    if (!offer) {
      root.replaceChildren();
      return;
    }

    const name = `state-${state}`;
    const line = element('p', {}, element('span', { data: { word: name } }));
    if (detail) line.append(' ', element('span', { className: 'detail' }, detail));
    root.replaceChildren(line);
    if (offer.button) {
      const button = element('button', { type: 'button', data: { word: offer.button } });
      button.addEventListener('click', act);
      root.append(button);
    }

    writeInto(root);
  }
}
