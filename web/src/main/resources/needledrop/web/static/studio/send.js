// Sends one file in pieces. The server says how much of it is there already, so that an upload that broke off,
// even before the page was loaded again, continues from that offset.

const PIECE_BYTES = 16 * 1024 * 1024;

// Before each new try after the connection was lost; the count starts again with every piece that arrives.
const PAUSES_MS = [500, 2000, 5000, 10000, 20000, 30000];

const OFFSET = 'Upload-Offset';

// Returns undefined if the file was taken, else what is wrong, in words. Calls progress(bytes, words).
export async function send(file, place, words, progress) {
  const address = new URL(`${place}/upload`, location.href);
  address.search = new URLSearchParams({ name: file.name, size: file.size, modified: file.lastModified });
  let offset = (await offsetOf(address)) ?? 0;
  for (let failures = 0; failures <= PAUSES_MS.length; ) {
    const sent = await sendPiece(address, file, offset, progress);
    if (sent.status === 201) return undefined;
    if (sent.status === 204) failures = 0;
    else if (sent.redirected) return words.signedOut;
    else if (sent.status === 422) return sent.text.replace(`${file.name}: `, '');
    else if (sent.status >= 400 && sent.status < 500 && sent.status !== 409) return words.lost;
    else {
      progress(offset, words.retrying);
      await new Promise((resolve) => setTimeout(resolve, sent.status === 409 ? 0 : PAUSES_MS[failures]));
      failures++;
    }
    offset = sent.offset ?? (await offsetOf(address)) ?? offset;
  }
  return words.lost;
}

async function offsetOf(address) {
  const answer = await fetch(address, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  return offsetIn(answer?.headers.get(OFFSET));
}

function offsetIn(header) {
  return header ? Number(header) : undefined;
}

// XMLHttpRequest, because fetch does not tell the progress of what it sends.
function sendPiece(address, file, offset, progress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PATCH', address);
    request.setRequestHeader('Content-Type', 'application/offset+octet-stream');
    request.setRequestHeader(OFFSET, offset);
    request.upload.onprogress = ({ loaded }) => progress(Math.min(offset + loaded, file.size));
    request.onloadend = () =>
      resolve({
        status: request.status,
        offset: offsetIn(request.getResponseHeader(OFFSET)),
        redirected: request.status > 0 && !request.responseURL.startsWith(address.href.split('?')[0]),
        text: request.responseText,
      });
    request.send(file.slice(offset, offset + PIECE_BYTES));
  });
}
