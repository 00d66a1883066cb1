// Cursors are event ids, <epoch>-<number>: numbers grow within an epoch and mean nothing across two.
export function ahead(id, cursor) {
  const [epoch, number] = split(id);
  const [other, than] = split(cursor);
  return epoch === other && number > than;
}

export function sameEpoch(id, cursor) {
  return split(id)[0] === split(cursor)[0];
}

export function number(id) {
  return split(id)[1];
}

function split(id) {
  const dash = id.lastIndexOf('-');
  return [id.slice(0, dash), Number(id.slice(dash + 1))];
}
