unknown = inte känt
osp = { $value } kp
