unknown = ei tiedossa
osp = { $value } osp
