namespace PolicyBot.Documents.Values;

/// <summary>How a text bounds a value.</summary>
public enum Bound
{
    /// <summary>The value itself, or a range's two ends.</summary>
    Exact,

    /// <summary>"at least", "not less than", "≥", "以上", "不低于".</summary>
    AtLeast,

    /// <summary>"more than", "exceeding", ">", "超过".</summary>
    MoreThan,

    /// <summary>"at most", "up to", "no more than", "≤", "以下", "不超过", "最高".</summary>
    AtMost,

    /// <summary>"less than", "below", "&lt;", "低于".</summary>
    LessThan,

    /// <summary>"about", "approximately", "约".</summary>
    About,
}
