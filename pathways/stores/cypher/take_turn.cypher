// Whose turn is it to write? Whoever has changed this node last; the next one waits until that transaction has ended.
// Parameters: $stamp, a text that no other load has.
MERGE (lock:LoadLock {name: 'load'})
SET lock.stamp = $stamp
