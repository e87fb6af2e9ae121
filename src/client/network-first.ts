/**
 * A page from the network wherever it answers, and a kept one where it does not: at all, in time, or with anything but
 * a fault of its own. A connection that is weak is worse than none for who waits on it.
 */

/**
 * How long a kept page waits for the network, in milliseconds: longer than the four round trips of a first answer
 * (name, connection, encryption, request) take on a 2G line of 800 ms each, and well below the ten seconds after which
 * readers turn to something else (Nielsen, Usability Engineering, 1993, chapter 5).
 */
export const patience = 4000;

/**
 * The network's answer, or what `kept` finds where that is late or says that the host is at fault (500 and more).
 * Where nothing is kept the network has all the time that it takes; where it fails then, `instead` is shown.
 */
export async function networkFirst(
  network: Promise<Response>,
  kept: () => Promise<Response | undefined>,
  instead = kept,
): Promise<Response> {
  const asked = network.then(
    (response) => ({ response }),
    (error: unknown) => ({ error }),
  );
  const inTime = await withinPatience(asked);
  if (inTime !== undefined && 'response' in inTime && inTime.response.status < 500) return inTime.response;
  const page = await kept();
  if (page !== undefined) return page;
  const answer = await asked;
  if ('response' in answer) return answer.response;
  const found = await instead();
  if (found === undefined) throw answer.error;
  return found;
}

async function withinPatience<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((end) => {
    timer = setTimeout(end, patience, undefined);
  });
  const first = await Promise.race([asked, late]);
  clearTimeout(timer);
  return first;
}
