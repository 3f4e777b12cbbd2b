const tree = document.querySelector('.tree details');
if (tree && matchMedia('(max-width: 56rem)').matches) {
  // On a narrow screen the section tree would push the text away, so it starts closed there.
  tree.open = false;
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: 'center' });
} else if (tree) {
  // A long tree scrolls by itself: show the section that holds the marked words.
  const here = [...tree.querySelectorAll('.here')].at(-1);
  if (here) tree.scrollTop = here.offsetTop - tree.offsetTop - tree.clientHeight / 3;
}
