"""The same figures as the field's references would count them."""
