// Which load was the last?
// Example row: stamp "5f0c…"
MATCH (lock:LoadLock {name: 'load'})
RETURN lock.stamp AS stamp
