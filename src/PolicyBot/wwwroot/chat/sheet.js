/** On a narrow screen the panel is a sheet over the chat: opened by a citation, closed by its button, Escape or a touch beside it. */
export function makeSheet(sheet, closeButton, behind) {
  const narrow = matchMedia('(max-width: 60rem)');
  let opener;
  closeButton.addEventListener('click', close);
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented && (isOpen() || sheet.contains(document.activeElement))) close();
  });
  document.addEventListener('pointerdown', event => {
    if (isOpen() && !sheet.contains(event.target)) close();
  });
  narrow.addEventListener('change', settle);
  settle();
  return { open, close };

  /** Opens the sheet, where there is one, and moves the focus; closing gives it back to what opened it. */
  function open(from, target) {
    opener = from;
    sheet.classList.add('open');
    settle();
    target.focus({ preventScroll: true });
  }

  function close() {
    sheet.classList.remove('open');
    settle();
    const back = opener?.isConnected ? opener : behind.querySelector('textarea, input') ?? behind;
    opener = undefined;
    back.focus({ preventScroll: true });
  }

  function isOpen() {
    return narrow.matches && sheet.classList.contains('open');
  }

  // What lies under the sheet, and a closed sheet, are out of reach for keyboard and screen reader.
  function settle() {
    sheet.inert = narrow.matches && !isOpen();
    behind.inert = isOpen();
    sheet.setAttribute('role', isOpen() ? 'dialog' : 'complementary');
    if (isOpen()) sheet.setAttribute('aria-modal', 'true');
    else sheet.removeAttribute('aria-modal');
  }
}
