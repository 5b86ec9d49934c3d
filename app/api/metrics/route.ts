import { bareAnswer } from '@/lib/bare-answer';
import { knowsToken } from '@/lib/watch/knows-token';
import { metricsText } from '@/lib/watch/metrics';

/** What Prometheus reads, for who knows METRICS_TOKEN; as if it were not there to anybody else, and where none is set. */
export async function GET(request: Request) {
  const found = knowsToken(request.headers.get('authorization')) ? await metricsText() : null;
  if (!found) return bareAnswer(404);
  return new Response(found.text, { headers: { 'content-type': found.type, 'cache-control': 'private, no-store' } });
}
