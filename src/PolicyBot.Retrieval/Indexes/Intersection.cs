namespace PolicyBot.Retrieval.Indexes;

/// <summary>Walks through the numbers that two ascending lists have in common. Each list skips to where the other stands.</summary>
/// <param name="first">May hold a number several times; each is found.</param>
/// <param name="second">Holds every number once.</param>
internal ref struct Intersection(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
{
    private readonly ReadOnlySpan<int> _first = first;
    private readonly ReadOnlySpan<int> _second = second;

    /// <summary>The place of the common number in the first list.</summary>
    public int First { get; private set; } = -1;

    /// <summary>The place of the common number in the second list.</summary>
    public int Second { get; private set; }

    /// <summary>Goes to the next common number, if there is one.</summary>
    public bool MoveNext()
    {
        First++;
        while (First < _first.Length && Second < _second.Length)
        {
            Second += SortedSearch.Skip(_second[Second..], _first[First]);
            if (Second == _second.Length)
                return false;
            if (_second[Second] == _first[First])
                return true;
            First += SortedSearch.Skip(_first[First..], _second[Second]);
        }

        return false;
    }
}
