// The files that were dropped, with those in dropped folders and below them.

export async function droppedFiles(data) {
  // The list of items is empty once the event has been handled, so the entries are taken at once.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const found = { files: [], unreadable: [] };
  if (entries.length === 0) found.files.push(...data.files);
  for (const entry of entries) await walk(entry, found);
  return found;
}

async function walk(entry, found) {
  try {
    if (entry.isFile) found.files.push(await new Promise((resolve, reject) => entry.file(resolve, reject)));
    else for (const inner of await children(entry)) await walk(inner, found);
  } catch {
    found.unreadable.push(entry.name);
  }
}

// A browser gives the entries of a folder in portions, and an empty one at the end.
async function children(folder) {
  const reader = folder.createReader();
  const all = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
