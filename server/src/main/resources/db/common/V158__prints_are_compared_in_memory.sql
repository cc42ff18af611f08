-- What may be nearly the same is compared with the newest prints, which the program keeps at hand.
drop table post_band;
