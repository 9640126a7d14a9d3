unknown = not known
osp = { $value } osp
