// The first wrong field of a form that came back has the focus and is in sight. Browsers do this for autofocus by
// themselves, some only after a touch.

export function showFirstWrong(root) {
  const field = root.querySelector('[aria-invalid="true"]');
  if (field) {
    field.focus({ preventScroll: true });
    field.scrollIntoView({ block: "center" });
  }
  return Boolean(field);
}
