export type Uploaded = { id: string; thumb: string };

type Given = { progress?: (percent: number) => void; signal?: AbortSignal };

const PATIENCE = 120_000;

/** Sends one picture as the body of a POST. Rejects with the server's sentence, or with an empty one when none came. */
export function upload(url: string, blob: Blob, { progress, signal }: Given = {}): Promise<Uploaded> {
  return new Promise((done, fail) => {
    // fetch tells nothing of how far an upload has come.
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('content-type', blob.type || 'application/octet-stream');
    request.responseType = 'json';
    request.timeout = PATIENCE;
    request.upload.onprogress = ({ loaded, total }) => progress?.(Math.round((loaded / Math.max(total, 1)) * 100));
    request.onload = () => {
      const answer: unknown = request.response;
      if (request.status === 201 && isUploaded(answer)) done(answer);
      else fail(new Error(sentenceOf(answer)));
    };
    request.onerror = request.onabort = request.ontimeout = () => fail(new Error(''));
    signal?.addEventListener('abort', () => request.abort());
    request.send(blob);
  });
}

const isUploaded = (answer: unknown): answer is Uploaded => typeof part(answer, 'id') === 'string';

const sentenceOf = (answer: unknown) => String(part(answer, 'message') ?? '');

const part = (answer: unknown, name: string) =>
  typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>)[name] : undefined;
