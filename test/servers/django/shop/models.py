from django.db import models


class Order(models.Model):
    product = models.CharField(max_length=20)


class StockMove(models.Model):
    """Goods in and out. Not indexed by product, so that each look takes a while."""

    product = models.CharField(max_length=20)
    amount = models.IntegerField()
