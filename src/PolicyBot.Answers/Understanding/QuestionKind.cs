namespace PolicyBot.Answers.Understanding;

/// <summary>What kind of fact a question asks for.</summary>
public enum QuestionKind
{
    /// <summary>Nothing in particular: keywords, or a question of no other kind.</summary>
    Open,

    /// <summary>A sum of money, a rate or a size ("how much").</summary>
    Amount,

    /// <summary>A sum of money and nothing else ("what is the budget").</summary>
    Money,

    /// <summary>A number of things ("how many").</summary>
    Count,

    /// <summary>A percentage ("what percentage", "at what rate").</summary>
    Rate,

    /// <summary>A length of time ("how long").</summary>
    Duration,

    /// <summary>A date ("when", "in which year").</summary>
    Date,

    /// <summary>The last day for something ("by when", "deadline").</summary>
    Deadline,

    /// <summary>A document's official number.</summary>
    DocumentNumber,

    /// <summary>A person or body ("who can apply", "which department").</summary>
    Body,

    /// <summary>The name of a person, body or place ("who manages", "which province", "what is the name").</summary>
    Name,

    /// <summary>How to reach somebody: a telephone number, an e-mail or web address.</summary>
    Contact,

    /// <summary>A place ("where", "which city").</summary>
    Place,

    /// <summary>Several things ("what are the requirements", "which measures").</summary>
    List,

    /// <summary>Whether something holds ("is", "does", "can").</summary>
    YesNo,
}
