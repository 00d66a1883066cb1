// starts what makes a page live
