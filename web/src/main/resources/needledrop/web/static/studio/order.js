// Rows that a writer puts in order, such as the clips of an entry: by their buttons, or by Alt and the arrow keys.

export function order(root) {
  root.querySelectorAll('[data-order]').forEach((list) => {
    list.addEventListener('click', (event) => {
      const button = event.target.closest('button[name="act"]');
      if (!button) return;
      event.preventDefault();
      move(button.closest('[data-row]'), button.value.startsWith('earlier'), button);
    });
    list.addEventListener('keydown', (event) => {
      const earlier = event.key === 'ArrowUp';
      if (!event.altKey || !(earlier || event.key === 'ArrowDown')) return;
      event.preventDefault();
      move(event.target.closest('[data-row]'), earlier, event.target);
    });
  });
}

// Past the next row that is chosen; the others stand nowhere.
function move(row, earlier, focused) {
  const next = earlier ? 'previousElementSibling' : 'nextElementSibling';
  let other = row?.[next];
  while (other && !other.querySelector('input:checked')) other = other[next];
  if (!other || !row.querySelector('input:checked')) return;
  earlier ? other.before(row) : other.after(row);
  focused.focus();
  row.dispatchEvent(new Event('input', { bubbles: true }));
}
