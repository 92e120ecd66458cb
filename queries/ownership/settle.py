"""A ring of holdings solved: the least x ≥ 0 with x_j = b_j + Σ_i W_ij x_i.

    x = Σ_k (Wᵀ)^k b ;  dense LU below 200 nodes, Jacobi and Gauss-Seidel above, sparse LU where these are too slow

Source: the minimal solution of an absorbing Markov chain's equations (J. G. Kemeny, J. L. Snell, Finite Markov Chains,
1960, ch. 3). It exists where I − W is singular too: nodes that nothing reaches stay 0. Example: P 50 % A, A 60 % B,
B 20 % A: x_A = .5 + .2 x_B, x_B = .6 x_A → x_A = .5 / .88 = .568182, x_B = .340909. Two firms that own each other
entirely: b = 0 → x = 0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from policygraph.queries.ownership.network import Floats, Ints

DENSE = 200
_ENOUGH = 1e-14
_ROUNDS = 1000
_FEW_ROUNDS, _FEW_EDGES = 30, 5000


def settle(owner: Ints, owned: Ints, weight: Floats, income: Floats) -> Floats:
    """The least solution for edges owner → owned between nodes 0..n-1, where `income` reaches each from outside."""
    import numpy as np

    fed = _fed(owner, owned, weight, income)
    if not fed.any():
        return np.zeros_like(income)
    if fed.sum() > DENSE:
        found = _jacobi(owner, owned, weight, income)
        if found is not None:
            return found
    return _solved(owner, owned, weight, income, np.flatnonzero(fed))


def _fed(owner: Ints, owned: Ints, weight: Floats, income: Floats) -> Any:
    """Which nodes some income reaches; for the others the equations may be singular, and their least solution is 0."""
    import numpy as np

    fed = income > 0
    owner, owned = owner[weight > 0], owned[weight > 0]
    while True:
        new = owned[fed[owner] & ~fed[owned]]
        if not len(new):
            return fed
        fed[np.unique(new)] = True


def _jacobi(owner: Ints, owned: Ints, weight: Floats, income: Floats) -> Floats | None:
    """Small rings that share a level, all at once; None where some of them gain too slowly.

    On few edges a round costs next to nothing, and many rounds less than to set up another solver.
    """
    import numpy as np

    x = income
    for _ in range(_FEW_ROUNDS if len(owner) > _FEW_EDGES else _ROUNDS):
        new = income + np.bincount(owned, weight * x[owner], len(income))
        if np.abs(new - x).max() < _ENOUGH:
            return new
        x = new
    return None


def _solved(owner: Ints, owned: Ints, weight: Floats, income: Floats, nodes: Ints) -> Floats:
    """The nodes that are fed, component by component in a sweep of their own where they are many."""
    import numpy as np
    from scipy.sparse import csr_array

    size = len(nodes)
    place = np.full(len(income), -1)
    place[nodes] = np.arange(size)
    inside = (place[owner] >= 0) & (place[owned] >= 0)
    ends = (place[owned[inside]], place[owner[inside]])
    found = np.zeros_like(income)
    if size <= DENSE:
        dense = np.eye(size)
        np.subtract.at(dense, ends, weight[inside])
        found[nodes] = np.linalg.solve(dense, income[nodes])
        return found
    found[nodes] = _gauss_seidel(csr_array((weight[inside], ends), shape=(size, size)), income[nodes])
    return found


def _gauss_seidel(weights: Any, income: Floats) -> Floats:
    """(I − L) x' = U x + b until nothing moves; L has no fill-in, so its factors are as sparse as it is."""
    import numpy as np
    from scipy.sparse import eye_array, tril, triu
    from scipy.sparse.linalg import splu

    unit = eye_array(weights.shape[0])
    lower = splu((unit - tril(weights)).tocsc(), permc_spec="NATURAL", diag_pivot_thresh=0)
    upper = triu(weights, 1).tocsr()
    x = income
    for _ in range(_ROUNDS):
        new = lower.solve(upper @ x + income)
        if np.abs(new - x).max() < _ENOUGH:
            return new  # type: ignore[no-any-return]
        x = new
    return splu((unit - weights).tocsc()).solve(income)  # type: ignore[no-any-return]
