import { health } from '@/lib/health';

/** Database, role, worker, migrations, holiday table, version; 503 when one is down. */
export async function GET() {
  const found = await health();
  return Response.json(found, { status: found.state === 'ok' ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
